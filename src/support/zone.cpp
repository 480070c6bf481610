#include "support/zone.hpp"

#include <algorithm>
#include <cstdint>

#include "support/numbers.hpp"

namespace valgus::support {

namespace {

using std::chrono::floor;
using std::chrono::seconds;
using std::chrono::sys_seconds;

// Numbers with their highest byte first. Reading beyond the end gives noughts, and is noticed.
class ZoneBytes {
public:
    explicit ZoneBytes(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number(std::size_t size) {
        std::uint64_t value = 0;
        for (const char c : take(size)) value = (value << 8U) | static_cast<unsigned char>(c);
        return value;
    }
    std::string_view take(std::size_t size) {
        is_short_ = is_short_ || size > rest_.size();
        const auto taken = rest_.substr(0, size);
        rest_.remove_prefix(taken.size());
        return taken;
    }
    std::string_view rest() const { return rest_; }
    bool is_short() const { return is_short_; }

private:
    std::string_view rest_;
    bool is_short_ = false;
};

struct ZoneHeader {
    bool is_sound = false;
    std::size_t utc_marks, standard_marks, leaps, times, types, letters;
};

ZoneHeader read_zone_header(ZoneBytes& bytes) {
    ZoneHeader header{};
    header.is_sound = bytes.take(4) == "TZif" && bytes.number(1) >= '2';
    bytes.take(15);
    for (auto* count :
         {&header.utc_marks, &header.standard_marks, &header.leaps, &header.times, &header.types, &header.letters})
        *count = static_cast<std::size_t>(bytes.number(4));
    return header;
}

std::vector<ClockTime> read_clock_times(ZoneBytes& bytes, const ZoneHeader& header) {
    struct Row {
        std::int32_t ahead;
        bool is_daylight;
        std::size_t name;
    };
    std::vector<Row> rows;
    for (std::size_t i = 0; i < header.types && !bytes.is_short(); ++i) {
        const auto ahead = static_cast<std::int32_t>(static_cast<std::uint32_t>(bytes.number(4)));
        const bool is_daylight = bytes.number(1) != 0;
        rows.push_back({ahead, is_daylight, static_cast<std::size_t>(bytes.number(1))});
    }
    const auto letters = bytes.take(header.letters);
    std::vector<ClockTime> times;
    for (const auto& row : rows) {
        const auto name = letters.substr(std::min(row.name, letters.size()));
        times.push_back({seconds{row.ahead}, row.is_daylight, std::string(name.substr(0, name.find('\0')))});
    }
    return times;
}

}  // namespace

bool is_zone_name(std::string_view name) {
    constexpr std::size_t longest = 64;
    // Lower case are files beside the zones, and their copies with leap seconds.
    if (name.empty() || name.size() > longest || name.front() < 'A' || name.front() > 'Z') return false;
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (c == '/' ? i + 1 == name.size() || !is_letter(name[i + 1])
                     : !is_letter(c) && !is_digit(c) && c != '_' && c != '-' && c != '+')
            return false;
    }
    return true;
}

std::optional<Zone> read_zone(std::string_view bytes) {
    ZoneBytes file(bytes);
    const auto old = read_zone_header(file);
    if (!old.is_sound) return std::nullopt;
    // The same with numbers of four bytes, for those who know no more.
    file.take(old.times * 5 + old.types * 6 + old.letters + old.leaps * 8 + old.standard_marks + old.utc_marks);
    const auto header = read_zone_header(file);
    if (!header.is_sound || header.types == 0 || header.leaps > 0) return std::nullopt;
    std::vector<sys_seconds> moments;
    for (std::size_t i = 0; i < header.times && !file.is_short(); ++i)
        moments.emplace_back(seconds{static_cast<std::int64_t>(file.number(8))});
    const auto types = file.take(header.times);
    const auto times = read_clock_times(file, header);
    file.take(header.standard_marks + header.utc_marks);
    auto footer = file.rest();
    if (file.is_short() || !footer.starts_with('\n') || !footer.ends_with('\n') || footer.size() < 2)
        return std::nullopt;
    Zone zone{.first = times.front(), .listed = {}, .rule = {}};
    const auto* before = &zone.first;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        const auto type = static_cast<unsigned char>(types[i]);
        if (type >= times.size() || (i > 0 && moments[i] <= moments[i - 1])) return std::nullopt;
        if (times[type] != *before) zone.listed.push_back({moments[i], *before, times[type]});
        before = &times[type];
    }
    footer = footer.substr(1, footer.size() - 2);
    if (footer.empty()) return zone;
    zone.rule = read_zone_rule(footer);
    return zone.rule ? std::optional(std::move(zone)) : std::nullopt;
}

std::vector<Onset> Zone::onsets(sys_seconds begin, sys_seconds end) const {
    std::vector<Onset> all;
    for (const auto& onset : listed)
        if (onset.at >= begin && onset.at < end) all.push_back(onset);
    if (!rule) return all;
    const auto is_new = [&](const Onset& onset) {
        return onset.at >= begin && onset.at < end && (listed.empty() || onset.at > listed.back().at);
    };
    const auto year_of = [](sys_seconds moment) {
        return std::chrono::year_month_day{floor<std::chrono::days>(moment)}.year();
    };
    const auto last = year_of(end) + std::chrono::years{1};
    for (auto y = year_of(begin) - std::chrono::years{1}; y <= last; ++y)
        for (const auto& onset : rule->onsets(y))
            if (is_new(onset)) all.push_back(onset);
    return all;
}

std::optional<Onset> Zone::last_onset(sys_seconds moment) const {
    const auto recent = onsets(moment - std::chrono::days{400}, moment + seconds{1});
    if (!recent.empty()) return recent.back();
    const auto next = std::upper_bound(listed.begin(), listed.end(), moment,
                                       [](sys_seconds at, const Onset& onset) { return at < onset.at; });
    return next == listed.begin() ? std::nullopt : std::optional(*std::prev(next));
}

}  // namespace valgus::support
