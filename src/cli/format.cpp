#include "cli/format.hpp"

#include "cli/ending.hpp"
#include "support/nearest.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

std::string name_of(Product product) { return product == Product::plan ? "plan" : "program"; }

bool has_form(const Format& format, Product product) {
    return product == Product::plan ? format.plan != nullptr : format.program != nullptr;
}

const Format& with_form(const Format& format, const std::string& by, Product product) {
    if (has_form(format, product)) return format;
    const auto name = std::string(format.name);
    throw Failure(Exit::usage, by + ": a " + name_of(product) + " has no form as " + name,
                  "`valgus " + std::string(product == Product::plan ? "program" : "plan") + "` has");
}

}  // namespace

const Format& format_of(const Arguments& arguments, Product product) {
    if (const auto said = arguments.one("format")) {
        if (const auto* format = find_format(said->word)) return with_form(*format, said->by, product);
        std::vector<std::string_view> names;
        for (const auto& format : formats())
            if (has_form(format, product)) names.push_back(format.name);
        const auto near = support::nearest(said->word, names);
        throw Failure(Exit::usage, said->by + ": unknown format " + support::quoted(said->word),
                      (near ? "did you mean " + support::quoted(*near) + "? " : std::string()) +
                          "allowed: " + support::join(std::vector<std::string>(names.begin(), names.end()), ", "));
    }
    const auto output = arguments.one("output");
    const auto* by_ending = output ? format_of_file(output->word) : nullptr;
    if (by_ending) return with_form(*by_ending, output->by, product);
    if (const auto ending = output ? known_ending(output->word) : std::nullopt)
        throw Failure(Exit::usage, output->by + ": a " + name_of(product) + " has no form as " + ending->substr(1),
                      "name it .html: a page that a browser prints, into a PDF too");
    return *find_format("text");
}

Sink sink_of(const Format& format, Session& session) {
    return format.name == "text" ? session.text_sink() : session.sink();
}

}  // namespace valgus::cli
