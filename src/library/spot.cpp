// Places of the body as a figure writes them: `back`, `working-heel`, `both-foot`.
#include <array>
#include <string>
#include <utility>

#include "support/nearest.hpp"
#include "support/wording.hpp"
#include "valgus/document/record.hpp"

namespace valgus {

namespace {

constexpr auto prefixes = std::to_array<std::pair<std::string_view, Whose>>({
    {"working-", Whose::working},
    {"other-", Whose::other},
    {"both-", Whose::both},
});

using support::quoted;

std::string prefixed(std::string_view prefix, std::string_view place) { return std::string(prefix).append(place); }

// How a place is written: "back", or "working-heel, other-heel or both-heel".
std::string ways_to_write(Place place) {
    const auto word = id(place);
    if (on_midline(place)) return std::string(word);
    std::string ways = prefixed("working-", word);
    ways.append(", ").append(prefixed("other-", word)).append(" or ").append(prefixed("both-", word));
    return ways;
}

// A body's left is a figure's working or other side, whichever is asked for.
std::optional<Place> of_a_fixed_side(std::string_view word) {
    for (const std::string_view side : {"left-", "right-"})
        if (word.starts_with(side)) return parse<Place>(word.substr(side.size()));
    return std::nullopt;
}

// The nearest way to write any place, bare ones with what is missing before them.
std::string suggestion(std::string_view word) {
    std::vector<std::string> words;
    for (const auto& row : term_table<Place>) {
        words.emplace_back(row.id);
        if (on_midline(row.value)) continue;
        for (const auto& [prefix, whose] : prefixes) words.push_back(prefixed(prefix, row.id));
    }
    const auto near = support::nearest(word, std::vector<std::string_view>(words.begin(), words.end()));
    if (!near) return "write a place of the body, like back, working-heel, other-knee or both-foot";
    const auto bare = parse<Place>(*near);
    return "did you mean " + (bare && !on_midline(*bare) ? ways_to_write(*bare) : quoted(*near)) + "?";
}

}  // namespace

void read_value(Reader& reader, const FieldInfo& field, Value value, Spot& into) {
    const auto word = scalar(reader, field, value);
    if (!word) return;
    auto whose = Whose::midline;
    auto rest = *word;
    for (const auto& [prefix, side] : prefixes)
        if (word->starts_with(prefix)) {
            whose = side;
            rest.remove_prefix(prefix.size());
        }
    if (const auto place = parse<Place>(rest)) {
        if (on_midline(*place) == (whose == Whose::midline)) {
            into = {*place, whose};
        } else if (on_midline(*place)) {
            reader.report(value, quoted(rest) + " lies on the midline and takes no side", "write " + std::string(rest));
        } else {
            reader.report(value, quoted(rest) + " does not say of which side", "write " + ways_to_write(*place));
        }
    } else if (const auto fixed = of_a_fixed_side(*word)) {
        reader.report(value, quoted(*word) + " is of a fixed side; a figure is drawn for either",
                      "write " + ways_to_write(*fixed));
    } else {
        reader.report(value, "unknown place " + quoted(*word), suggestion(*word));
    }
}

}  // namespace valgus
