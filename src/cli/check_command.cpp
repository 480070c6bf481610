// valgus check: every finding of a library in one run.
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "cli/form.hpp"
#include "cli/libraries.hpp"
#include "support/findings.hpp"
#include "support/wording.hpp"
#include "valgus/figure/picture.hpp"
#include "valgus/library/warnings.hpp"

namespace valgus::cli {

namespace {

// What is told of a kind: "error", in how many words, and what its JSON calls it.
struct Severity {
    std::string_view id, noun;
    std::string (*describe)(const Finding&);
};
constexpr Severity as_error{"error", "finding", support::describe};
constexpr Severity as_warning{"warning", "warning", support::describe_warning};

// "3 warnings", "at least 100 findings"
std::string how_many(const Findings& findings, const Severity& severity) {
    return (findings.more() ? "at least " : "") + support::plural(static_cast<int>(findings.size()), severity.noun);
}

std::string report(const Findings& findings, const Severity& severity, bool with_excerpts) {
    std::string text;
    std::set<std::string> files;
    for (const auto& finding : findings) {
        files.insert(finding.file);
        text += severity.describe(finding) + "\n";
        const auto excerpt = with_excerpts ? support::excerpt(finding) : std::string();
        if (!excerpt.empty()) text += excerpt + "\n";
    }
    return text + how_many(findings, severity) + " in " + support::plural(static_cast<int>(files.size()), "file") +
           (findings.more() ? "; there are more problems than these: repair them first\n" : "\n");
}

std::string praise(const Library& library, const Findings& warnings) {
    const auto count = [](const auto& section, std::string_view noun) {
        return support::plural(static_cast<int>(section.size()), noun);
    };
    return "No findings" + (warnings.empty() ? "" : ", " + how_many(warnings, as_warning)) + ": " +
           std::string(library.title) + ", " + count(library.exercises, "exercise") + ", " +
           count(library.tests, "test") + ", " + count(library.topics, "topic") + ", " +
           count(library.sources, "source") + ".\n" + (warnings.empty() ? "" : "Add --strict to see warnings.\n");
}

// Files that lie over the shipped library answer for themselves alone.
Findings of_own_files(const Findings& all, const std::vector<Layer>& layers) {
    const auto shipped = builtin_layer();
    const auto is_shipped = [&](const auto& document) {
        return std::find(shipped.begin(), shipped.end(), document) != shipped.end();
    };
    std::set<std::string_view> own;
    for (const auto& layer : layers)
        for (const auto& document : layer)
            if (!is_shipped(document)) own.insert(document->file);
    if (own.empty()) return all;
    Findings some;
    for (const auto& finding : all)
        if (own.contains(finding.file)) some.push_back(finding);
    return some;
}

Json number_or_null(std::uint32_t number) { return number == 0 ? Json() : Json(static_cast<int>(number)); }

// A finding of the whole file has no line.
Json::Array as_json(const Findings& findings, const Severity& severity) {
    Json::Array all;
    for (const auto& finding : findings)
        all.push_back(Json::Object{{"file", finding.file},
                                   {"line", number_or_null(finding.line)},
                                   {"column", number_or_null(finding.column)},
                                   {"severity", severity.id},
                                   {"message", finding.what},
                                   {"remedy", text_or_null(finding.remedy)}});
    return all;
}

// What was found: what is wrong, or else the library and what could be better.
struct Checked {
    Findings findings, warnings;
    std::optional<Library> library;  // where nothing is wrong
};

Checked checked(const std::vector<std::string>& names, Session& session) {
    Checked all;
    const auto layers = read_layers(names, session.arguments, session.surroundings, all.findings);
    // What cannot be read cannot be decoded; the rest would only look as if much were missing.
    if (!all.findings.empty()) return all;
    auto library = decode_library(layers, all.findings, read_beside);
    if (all.findings.empty()) all.findings = check_geometry(layers, library);
    if (!all.findings.empty()) return all;
    all.warnings = of_own_files(library_warnings(layers, library, unclear), layers);
    all.library = std::move(library);
    return all;
}

void put_as_json(const Checked& all, bool is_strict, Session& session) {
    auto object = printed("check", session);
    const bool tells_warnings = all.library && is_strict;
    object.push_back(
        {"findings", tells_warnings ? as_json(all.warnings, as_warning) : as_json(all.findings, as_error)});
    object.push_back({"more", all.findings.more() || (tells_warnings && all.warnings.more())});
    object.push_back({"warnings", all.library ? Json(static_cast<int>(all.warnings.size())) : Json()});
    const auto* library = all.library ? &*all.library : nullptr;
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
    const bool as_json = form_of(arguments, data_forms) == "json";
    const bool is_strict = arguments.has("strict");
    std::vector<std::string> names;
    for (const auto& said : arguments.all("library")) names.push_back(said.word);
    names.insert(names.end(), arguments.words.begin(), arguments.words.end());
    const auto all = checked(names, session);
    const bool tells_warnings = is_strict && !all.warnings.empty();
    if (as_json)
        put_as_json(all, is_strict, session);
    else if (!all.library || tells_warnings)
        session.write(report(tells_warnings ? all.warnings : all.findings, tells_warnings ? as_warning : as_error,
                             session.surroundings.out.is_terminal));
    else
        session.write(praise(*all.library, all.warnings));
    return all.library && !tells_warnings ? Exit::done : Exit::findings;
}

const std::array option_groups{&strict_options,   &form_options,  &library_options,
                               &settings_options, &pager_options, &general_options};

}  // namespace

const Command check_command{
    .name = "check",
    .summary = "read a library and tell everything that is wrong with it",
    .words = "[FILE|FOLDER …]",
    .word = Domain::file("FILE", "yaml yml json", propose::builtin),
    .most_words = any_words,
    .surplus = "",
    .examples = {"valgus check my-exercises/", "valgus check --strict --library builtin more.yaml"},
    .groups = option_groups,
    .act = act,
};

}  // namespace valgus::cli
