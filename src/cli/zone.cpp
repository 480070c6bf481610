#include "cli/zone.hpp"

#include <algorithm>

#include "cli/command.hpp"
#include "support/nearest.hpp"
#include "support/wording.hpp"
#include "support/zone.hpp"
#include "system/file_io.hpp"
#include "system/zones.hpp"

namespace valgus::cli {

namespace {

constexpr std::size_t most_zone_bytes = std::size_t{1} << 20;

std::string variable_of(const Surroundings& surroundings, std::string_view name) {
    return surroundings.environment ? surroundings.environment(name).value_or("") : std::string();
}

// What TZ says, else what the machine is set to; a rule, as "EST5EDT,M3.2.0,M11.1.0" or "XXX-14", has no name.
std::string local_zone(const Said& said, const Surroundings& surroundings, const std::string& folder) {
    auto name = variable_of(surroundings, "TZ");
    if (name.starts_with(':')) name.erase(0, 1);
    if (name.empty()) name = system::machine_zone();
    if (name.starts_with(folder + "/")) name.erase(0, folder.size() + 1);
    if (support::is_zone_name(name) && system::is_there(folder + "/" + name)) return name;
    refuse(said, "this machine does not say what its zone is called", "name it, as Europe/Berlin");
}

std::string zone_folder(const Surroundings& surroundings) {
    auto folder = variable_of(surroundings, "TZDIR");
    return folder.empty() ? system::zone_folder() : folder;
}

std::string in_lower_case(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c == ' ' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

// "new york" is America/New_York: a city alone, or a name with slips.
std::optional<std::string> near_zone(std::string_view word, const std::vector<std::string>& zones) {
    const auto wanted = in_lower_case(word);
    std::vector<std::string_view> names(zones.begin(), zones.end()), cities;
    for (const auto& zone : zones) {
        const auto city = std::string_view(zone).substr(zone.rfind('/') + 1);
        if (in_lower_case(zone) == wanted || in_lower_case(city) == wanted) return zone;
        cities.push_back(city);
    }
    if (const auto near = support::nearest(wanted, names)) return std::string(*near);
    const auto near = support::nearest(wanted, cities);
    return near ? std::optional(
                      zones[static_cast<std::size_t>(std::find(cities.begin(), cities.end(), *near) - cities.begin())])
                : std::nullopt;
}

[[noreturn]] void refuse_unknown(const Said& said, const std::string& folder) {
    const auto zones = system::zone_names(folder);
    if (zones.empty())
        throw Failure(Exit::io, {said.finding("there is no zone data in " + folder,
                                              "install the package tzdata, or leave --zone out")});
    const auto near = near_zone(said.word, zones);
    refuse(said, "unknown zone " + support::quoted(said.word),
           near ? "did you mean " + support::quoted(*near) + "?" : "name a continent and a city, as Europe/Berlin");
}

}  // namespace

std::vector<std::string> known_zones(const Surroundings& surroundings) {
    return system::zone_names(zone_folder(surroundings));
}

void look_up_zone(Wishes& wishes, const Surroundings& surroundings) {
    if (!wishes.zone || wishes.zone->word.empty()) return;  // which is told with all other mistakes
    const auto folder = zone_folder(surroundings);
    auto& zone = *wishes.zone;
    if (zone.word == "local") zone.word = local_zone(zone, surroundings, folder);
    const auto path = folder + "/" + zone.word;
    if (!support::is_zone_name(zone.word) || !system::is_file(path)) refuse_unknown(zone, folder);
    wishes.zone_data = system::read_file(path, most_zone_bytes);
    if (!support::read_zone(wishes.zone_data))
        throw Failure(Exit::data, {{.file = path,
                                    .what = "is no zone data that can be read",
                                    .remedy = "install the package tzdata afresh, or leave --zone out"}});
}

}  // namespace valgus::cli
