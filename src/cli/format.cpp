#include "cli/format.hpp"

#include <algorithm>
#include <array>

#include "cli/ending.hpp"
#include "support/nearest.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

std::string name_of(Product product) { return product == Product::plan ? "plan" : "program"; }

bool has_form(const Format& format, Product product) {
    return product == Product::plan ? format.plan != nullptr : format.program != nullptr;
}

// The endings that there are, with the one that comes nearest to what was meant.
std::string what_there_is(std::string_view ending, Product product) {
    if (const auto instead = instead_of(ending); !instead.empty()) return std::string(instead);
    std::vector<std::string> endings;
    for (const auto& format : formats())
        if (has_form(format, product) && !format.ending.empty()) endings.emplace_back(format.ending);
    return "there are " + support::join_and(endings);
}

const Format& with_form(const Format& format, const Said& said, Product product) {
    if (has_form(format, product)) return format;
    refuse(said, "a " + std::string(name_of(product)) + " has no form as " + std::string(format.name),
           "`valgus " + std::string(product == Product::plan ? "program" : "plan") + "` has");
}

// What a file or a variable says counts for all that is done, so a file that was named now is nearer; a form that there
// is not of this product is not meant by a file.
bool is_outdone(const Said& said, const std::optional<Said>& output, Product product) {
    if (said.in == SaidIn::flag) return false;
    if (output && format_of_file(output->word) != nullptr) return true;
    const auto* format = find_format(said.word);
    return said.in >= SaidIn::profile && format != nullptr && !has_form(*format, product);
}

const Format& named_format(const Arguments& arguments, Product product) {
    const auto output = arguments.one("output");
    if (const auto said = arguments.one("format"); said && !is_outdone(*said, output, product)) {
        if (const auto* format = find_format(said->word)) return with_form(*format, *said, product);
        std::vector<std::string_view> names;
        for (const auto& format : formats())
            if (has_form(format, product)) names.push_back(format.name);
        const auto near = support::nearest(said->word, names);
        refuse(*said, "unknown format " + support::quoted(said->word),
               (near ? "did you mean " + support::quoted(*near) + "? " : std::string()) +
                   "allowed: " + support::join(std::vector<std::string>(names.begin(), names.end()), ", "));
    }
    const auto* by_ending = output ? format_of_file(output->word) : nullptr;
    if (by_ending) return with_form(*by_ending, *output, product);
    if (const auto ending = output ? known_ending(output->word) : std::nullopt)
        throw Failure(Exit::usage, output->by + ": a " + name_of(product) + " has no form as " + ending->substr(1),
                      what_there_is(*ending, product));
    return *find_format("text");
}

void check_table_form(const Arguments& arguments) {
    const auto said = arguments.one("csv");
    if (!said || std::find(table_forms.begin(), table_forms.end(), said->word) != table_forms.end()) return;
    const auto near = support::nearest(said->word, table_forms);
    refuse(*said, "unknown form of a table " + support::quoted(said->word),
           (near ? "did you mean " + support::quoted(*near) + "? " : std::string()) + "allowed: plain, excel");
}

}  // namespace

void check_form(const Arguments& arguments, Product product) {
    named_format(arguments, product);
    check_table_form(arguments);
}

const Format& format_of(const Arguments& arguments, Product product) {
    const auto& format = named_format(arguments, product);
    check_table_form(arguments);
    if (const auto said = arguments.one("csv"); said && said->in == SaidIn::flag && format.name != "csv")
        refuse(*said, "this is for a table", "say --format csv, or -o plan.csv");
    const bool is_page = format.name == "html" || format.name == "guide";
    const bool has_no_size = format.name == "markdown";  // whatever shows it has its own letters: no reason to refuse
    if (arguments.has("large") && !is_page && !has_no_size)
        throw Failure(Exit::usage, "--large is for a page of HTML", "say --format html, or -o plan.html");
    return format;
}

Sink sink_of(const Format& format, Session& session) {
    session.next = format.next;
    return format.name == "text" ? session.text_sink() : session.sink();
}

}  // namespace valgus::cli
