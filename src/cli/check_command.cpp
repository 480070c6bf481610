// valgus check: every finding of a library in one run.
#include <array>
#include <set>

#include "cli/form.hpp"
#include "cli/libraries.hpp"
#include "support/findings.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

std::string report(const Findings& findings, bool with_excerpts) {
    std::string text;
    std::set<std::string> files;
    for (const auto& finding : findings) {
        files.insert(finding.file);
        text += support::describe(finding) + "\n";
        const auto excerpt = with_excerpts ? support::excerpt(finding) : std::string();
        if (!excerpt.empty()) text += excerpt + "\n";
    }
    return text + (findings.more() ? "at least " : "") + support::plural(static_cast<int>(findings.size()), "finding") +
           " in " + support::plural(static_cast<int>(files.size()), "file") +
           (findings.more() ? "; there are more problems than these: repair them first\n" : "\n");
}

std::string praise(const Library& library) {
    const auto count = [](const auto& section, std::string_view noun) {
        return support::plural(static_cast<int>(section.size()), noun);
    };
    return "No findings: " + std::string(library.title) + ", " + count(library.exercises, "exercise") + ", " +
           count(library.tests, "test") + ", " + count(library.topics, "topic") + ", " +
           count(library.sources, "source") + ".\n" +
           (library.safety_is_general ? "It has no safety texts of its own: plans carry general ones.\n" : "");
}

// Of a sound figure also what makes its picture hard to read.
std::vector<Flaw> flaws_and_views(const Figure& figure) {
    auto all = flaws(figure);
    return all.empty() ? unclear(figure) : all;
}

Json number_or_null(std::uint32_t number) { return number == 0 ? Json() : Json(static_cast<int>(number)); }

// A finding of the whole file has no line.
Json::Array findings_as_json(const Findings& findings) {
    Json::Array all;
    for (const auto& finding : findings)
        all.push_back(Json::Object{{"file", finding.file},
                                   {"line", number_or_null(finding.line)},
                                   {"column", number_or_null(finding.column)},
                                   {"severity", "error"},
                                   {"message", finding.what},
                                   {"remedy", text_or_null(finding.remedy)}});
    return all;
}

// Of a sound library also what it is.
void put_as_json(const Findings& findings, const Library* library, Session& session) {
    auto object = printed("check", session);
    object.push_back({"findings", findings_as_json(findings)});
    object.push_back({"more", findings.more()});
    object.push_back({"library", library == nullptr
                                     ? Json()
                                     : Json::Object{{"id", library->id},
                                                    {"title", library->title},
                                                    {"exercises", static_cast<int>(library->exercises.size())},
                                                    {"tests", static_cast<int>(library->tests.size())},
                                                    {"topics", static_cast<int>(library->topics.size())},
                                                    {"sources", static_cast<int>(library->sources.size())},
                                                    {"safety_is_general", library->safety_is_general}}});
    put_json(std::move(object), session);
}

Exit act(Session& session) {
    const auto& arguments = session.arguments;
    const bool as_json = form_of(arguments, {"text", "json"}) == "json";
    const auto tell = [&](const Findings& findings) {
        if (as_json)
            put_as_json(findings, nullptr, session);
        else
            session.write(report(findings, session.surroundings.out.is_terminal));
        return Exit::findings;
    };
    std::vector<std::string> names;
    for (const auto& said : arguments.all("library")) names.push_back(said.word);
    names.insert(names.end(), arguments.words.begin(), arguments.words.end());
    Findings findings;
    const auto layers = read_layers(names, arguments, session.surroundings, findings);
    // What cannot be read cannot be decoded; the rest would only look as if much were missing.
    if (!findings.empty()) return tell(findings);
    const auto library = decode_library(layers, findings, read_beside);
    if (findings.empty()) findings = check_geometry(layers, library, flaws_and_views);
    if (!findings.empty()) return tell(findings);
    if (as_json)
        put_as_json(findings, &library, session);
    else
        session.write(praise(library));
    return Exit::done;
}

const std::array option_groups{&form_options, &library_options, &settings_options, &pager_options, &general_options};

}  // namespace

const Command check_command{
    .name = "check",
    .summary = "read a library and tell everything that is wrong with it",
    .words = "[FILE|FOLDER …]",
    .most_words = any_words,
    .surplus = "",
    .examples = {"valgus check my-exercises/", "valgus check --library builtin more.yaml"},
    .groups = option_groups,
    .act = act,
};

}  // namespace valgus::cli
