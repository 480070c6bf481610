#include "cli/form.hpp"

#include <algorithm>

#include "cli/ending.hpp"
#include "support/nearest.hpp"
#include "support/version.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

std::string_view form_of(const Arguments& arguments, std::span<const std::string_view> allowed) {
    const std::vector<std::string_view> names(allowed.begin(), allowed.end());
    if (const auto said = arguments.one("format")) {
        const auto found = std::find(names.begin(), names.end(), said->word);
        if (found != names.end()) return *found;
        const auto near = support::nearest(said->word, names);
        refuse(*said, "unknown format " + support::quoted(said->word),
               (near ? "did you mean " + support::quoted(*near) + "? " : std::string()) +
                   "allowed: " + support::join(std::vector<std::string>(names.begin(), names.end()), ", "));
    }
    const auto output = arguments.one("output");
    if (!output) return names.front();
    const auto has_ending = [&](std::string_view ending) { return output->word.ends_with(ending); };
    for (const auto name : names)
        if (has_ending("." + std::string(name)) || (name == "yaml" && has_ending(".yml"))) return name;
    check_ending(arguments, text_form);
    return names.front();
}

Json::Object printed(std::string_view kind, const Session& session) {
    return {{"schema_version", 1},
            {"kind", kind},
            {"valgus", Json::Object{{"version", support::version()}, {"command", session.arguments.line}}}};
}

void put_json(Json::Object object, Session& session) { write_json(std::move(object), session.sink()); }

}  // namespace valgus::cli
