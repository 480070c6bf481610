#include "render/ics/session_uid.hpp"

#include "support/numbers.hpp"

namespace valgus::render {

namespace {

constexpr std::string_view domain = "@valgus";

}  // namespace

std::string session_uid(const Program& program, std::string_view session) {
    return program.calendar + "-" + std::string(session) + std::string(domain);
}

std::optional<NamedSession> session_of_uid(const Program& program, std::string_view uid) {
    constexpr std::size_t size = std::string_view("w03-mon").size();
    if (!uid.ends_with(domain)) return std::nullopt;
    uid.remove_suffix(domain.size());
    if (uid.size() != program.calendar.size() + 1 + size) return std::nullopt;
    const auto id = uid.substr(uid.size() - size);
    if (uid != program.calendar + "-" + std::string(id) || !support::is_digit(id[1]) || !support::is_digit(id[2]))
        return std::nullopt;
    const int week = 10 * (id[1] - '0') + (id[2] - '0');
    const auto day = parse<Day>(id.substr(4));
    if (!day || session_id(week, *day) != id) return std::nullopt;
    return NamedSession{std::string(id), week};
}

}  // namespace valgus::render
