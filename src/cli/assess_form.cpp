#include "cli/assess_form.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "cli/ending.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

using support::quoted;

struct FormRow {
    ResultForm form;
    std::string_view name;
    std::array<std::string_view, 2> endings;
};
constexpr std::array form_rows{
    FormRow{ResultForm::text, "text", {".txt", ""}},  FormRow{ResultForm::markdown, "markdown", {".md", ".markdown"}},
    FormRow{ResultForm::json, "json", {".json", ""}}, FormRow{ResultForm::yaml, "yaml", {".yaml", ".yml"}},
    FormRow{ResultForm::csv, "csv", {".csv", ""}},    FormRow{ResultForm::html, "html", {".html", ".htm"}}};

}  // namespace

ResultForm form_of(const Arguments& arguments, std::initializer_list<ResultForm> allowed, std::string_view what) {
    const auto is_allowed = [&](ResultForm form) {
        return std::find(allowed.begin(), allowed.end(), form) != allowed.end();
    };
    std::vector<std::string_view> names;
    for (const auto& row : form_rows)
        if (is_allowed(row.form)) names.push_back(row.name);
    const auto all = support::join(std::vector<std::string>(names.begin(), names.end()), ", ");
    const auto output = arguments.one("output");
    if (const auto said = arguments.one("format")) {
        for (const auto& row : form_rows)
            if (row.name == said->word && is_allowed(row.form)) return row.form;
        refuse(*said, std::string(what) + " has no form as " + quoted(said->word), "allowed: " + all);
    }
    if (output)
        for (const auto& row : form_rows)
            for (const auto ending : row.endings) {
                if (ending.empty() || !output->word.ends_with(ending)) continue;
                if (is_allowed(row.form)) return row.form;
                refuse(*output, std::string(what) + " has no form as " + std::string(row.name), "allowed: " + all);
            }
    if (const auto ending = output ? known_ending(output->word) : std::nullopt)
        refuse(*output, std::string(what) + " has no form as " + ending->substr(1), "allowed: " + all);
    return ResultForm::text;
}

}  // namespace valgus::cli
