#include "cli/assess_files.hpp"

#include <algorithm>
#include <array>

#include "cli/settings.hpp"
#include "support/date.hpp"
#include "support/wording.hpp"
#include "system/file_io.hpp"

namespace valgus::cli {

namespace {

File file_of(const Said& said, const Surroundings& surroundings) {
    if (said.word.empty()) refuse(said, "an empty value", "name a file");
    const auto most = Limits{}.bytes;
    if (said.word != "-") return {said.word, system::read_file(said.word, most)};
    return {"<stdin>", surroundings.standard_input ? surroundings.standard_input(most) : std::string()};
}

void throw_if_any(Findings findings) {
    if (!findings.empty()) throw Failure(Exit::data, std::move(findings));
}

Answers none_yet(const Library& library) {
    Answers answers;
    answers.to.resize(library.questions.size());
    return answers;
}

// What follows from answers alone, and so falls with them.
constexpr std::array<std::string_view, 9> found_keys{"focus", "cause", "position", "angle",   "conditions",
                                                     "pain",  "worse", "cleared",  "assessed"};
constexpr std::array<std::string_view, 2> more_found_keys{"found", baseline_key};

bool is_found(std::string_view key) {
    return std::find(found_keys.begin(), found_keys.end(), key) != found_keys.end() ||
           std::find(more_found_keys.begin(), more_found_keys.end(), key) != more_found_keys.end();
}

bool is_profile(const Document& document) {
    if (document.nodes.empty() || Value(document, 0).kind() != Kind::mapping) return false;
    const Value root(document, 0);
    return root.find("assessed") || root.find(baseline_key);
}

std::optional<Value> value_in(const Document& document, std::string_view key) {
    const bool is_mapping = !document.nodes.empty() && Value(document, 0).kind() == Kind::mapping;
    return is_mapping ? Value(document, 0).find(key) : std::nullopt;
}

// The lines of a file, each with its end.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

}  // namespace

Answers answers_in(const Said& file, bool may_be_missing, Session& session) {
    const auto& library = session.library();
    if (may_be_missing && !file.word.empty() && !system::is_there(file.word)) return none_yet(library);
    Findings findings;
    Answers answers = none_yet(library);
    until_full([&] {
        auto [name, bytes] = file_of(file, session.surroundings);
        const auto document = parse_yaml({name, unknown_as_null(std::move(bytes))}, {}, findings);
        if (document && is_profile(*document))
            findings.push_back({.file = name,
                                .what = "this is a profile, not answers",
                                .remedy = "name another file; with --repeat it is measured again"});
        else if (document && !document->nodes.empty())
            answers = read_answers(library, Value(*document, 0), AnswerKeys::questions, findings);
        if (auto clash = findings.empty() ? clash_with_age(library, answers) : std::nullopt) {
            clash->file = name;
            findings.push_back(*clash);
        }
    });
    throw_if_any(std::move(findings));
    return answers;
}

void keep_answers(const std::string& path, const Library& library, const Answers& answers) {
    system::NewFile file(path, system::Overwrite::yes);
    file.write("# Answers to `valgus assess`; --resume goes on with them, --answers takes them.\n");
    write_answers(library, answers, [&](std::string_view piece) { file.write(piece); });
    file.publish();
}

Answers baseline_in(const Said& file, Session& session) {
    const auto& library = session.library();
    Findings findings;
    Answers answers = none_yet(library);
    until_full([&] {
        const auto profile = file_of(file, session.surroundings);
        const auto document = parse_yaml(profile, {}, findings);
        if (!document) return;
        const auto baseline = value_in(*document, baseline_key);
        if (!baseline) {
            findings.push_back({.file = profile.name,
                                .what = "nothing was measured here",
                                .remedy = "name a profile that `valgus assess -o` wrote"});
            return;
        }
        answers = read_answers(library, *baseline, AnswerKeys::measures, findings);
    });
    throw_if_any(std::move(findings));
    return answers;
}

std::optional<Baseline> baseline_if_any(const Said& file, Session& session) {
    if (file.word == "-") return std::nullopt;
    const auto& library = session.library();
    Findings findings;
    std::optional<Baseline> found;
    until_full([&] {
        const auto profile = file_of(file, session.surroundings);
        const auto document = parse_yaml(profile, {}, findings);
        const auto baseline = document ? value_in(*document, baseline_key) : std::nullopt;
        if (!baseline) return;
        const auto assessed = value_in(*document, "assessed");
        const auto date = assessed ? support::parse_date(assessed->text()) : std::nullopt;
        if (!date) {
            findings.push_back(assessed.value_or(*baseline).finding("nobody says on what day this was measured",
                                                                    "write the day as `assessed: 2027-01-04`"));
            return;
        }
        found = Baseline{read_answers(library, *baseline, AnswerKeys::measures, findings), *date};
    });
    throw_if_any(std::move(findings));
    return found;
}

std::string from_there(const std::string& word, const std::string& profile) {
    return word.starts_with('/') || word == "-" || word == "builtin" ? word : system::seen_from(profile, word);
}

std::string profile_with(const Assessment& assessment, const std::string& path) {
    std::string text;
    assessment_as_profile(assessment, [&](std::string_view piece) { text += piece; });
    if (!system::is_there(path)) return text;
    Findings findings;
    const auto document = parse_yaml({path, system::read_file(path, Limits{}.bytes)}, {}, findings);
    throw_if_any(std::move(findings));
    if (!document || document->nodes.empty() || Value(*document, 0).kind() != Kind::mapping) return text;
    const auto is_set = [&](std::string_view key) {
        return std::any_of(assessment.settings.begin(), assessment.settings.end(),
                           [&](const Setting& setting) { return setting.key == key; });
    };
    const auto lines = lines_of(document->source);
    std::vector<std::pair<std::uint32_t, bool>> begins;  // of each key: its line, and whether it stays
    for_each_pair(Value(*document, 0), [&](Value key, Value) {
        const auto* const option = option_of(key.text());
        const auto name = option == nullptr ? key.text() : key_of(*option);
        begins.emplace_back(key.finding("").line, !is_found(name) && !is_set(name));
    });
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const auto end = i + 1 < begins.size() ? begins[i + 1].first - 1 : lines.size();
        for (std::size_t line = begins[i].first - 1; begins[i].second && line < end; ++line) text += lines[line];
    }
    const auto merged = parse_yaml({path, text}, {}, findings);
    if (!findings.empty() || !merged)
        throw Failure(Exit::data, {{.file = path,
                                    .what = "what else stands in it cannot be kept",
                                    .remedy = "write each key on a line of its own, or name another file"}});
    return text;
}

}  // namespace valgus::cli
