#include "cli/pager.hpp"

#include <algorithm>

#include "cli/session.hpp"
#include "cli/style.hpp"

namespace valgus::cli {

namespace {

// Where there is no less, nobody hears of it: nobody asked for it.
constexpr std::string_view usual_pager = "command -v less >/dev/null && exec less";

}  // namespace

std::optional<std::string> pager_of(const Surroundings& surroundings) {
    if (!surroundings.page || !surroundings.out.is_terminal || is_dumb(surroundings)) return std::nullopt;
    for (const auto* name : {"VALGUS_PAGER", "PAGER"}) {
        const auto said = surroundings.environment ? surroundings.environment(name) : std::nullopt;
        if (!said) continue;
        return said->empty() || *said == "cat" ? std::nullopt : said;
    }
    return std::string(usual_pager);
}

void write_paged(std::ostream& out, std::string_view text, const Surroundings& surroundings) {
    const auto pager = pager_of(surroundings);
    const bool is_long = std::count(text.begin(), text.end(), '\n') >= surroundings.out.height;
    if (pager && is_long && surroundings.page(*pager, text)) return;
    write_to(out, text);
}

}  // namespace valgus::cli
