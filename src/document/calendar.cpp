#include "valgus/document/calendar.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "support/text.hpp"

namespace valgus {

namespace {

// The next line with those that go on with it, which begin with a blank. An octet of a character may be behind a fold,
// so it is text only as a whole.
std::string next_content_line(std::string_view& bytes) {
    std::string line;
    do {
        const auto end = std::min(bytes.find('\n'), bytes.size());
        auto piece = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (piece.ends_with('\r')) piece.remove_suffix(1);
        line += line.empty() ? piece : piece.substr(1);
    } while (!line.empty() && !bytes.empty() && (bytes.front() == ' ' || bytes.front() == '\t'));
    return line;
}

std::string in_capitals(std::string_view text) {
    std::string capitals(text);
    std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return capitals;
}

// The first colon outside of quotes begins the value.
std::optional<CalendarLine> parts_of(std::string_view line) {
    if (support::first_bad_utf8(line) || support::has_controls(line, support::Newlines::refused)) return std::nullopt;
    bool is_quoted = false;
    std::size_t colon = 0;
    for (; colon < line.size() && (is_quoted || line[colon] != ':'); ++colon)
        if (line[colon] == '"') is_quoted = !is_quoted;
    if (colon == line.size()) return std::nullopt;
    const auto name = std::min(line.find(';'), colon);
    return CalendarLine{in_capitals(line.substr(0, name)), std::string(line.substr(name, colon - name)),
                        std::string(line.substr(colon + 1))};
}

std::string unescaped(std::string_view value) {
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool is_escape = value[i] == '\\' && i + 1 < value.size();
        if (is_escape) ++i;
        text += is_escape && (value[i] == 'n' || value[i] == 'N') ? '\n' : value[i];
    }
    return text;
}

class CalendarReading {
public:
    CalendarReading(const File& file, Findings& findings) : file_(file), findings_(findings) {}

    std::optional<Calendar> all() {
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        std::string_view bytes = file_.bytes;
        if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
        while (!bytes.empty()) {
            const auto text = next_content_line(bytes);
            const auto line = parts_of(text);
            if (!has_begun_ && !text.empty()) {
                if (!line || line->name != "BEGIN" || in_capitals(line->value) != "VCALENDAR")
                    return refuse("this is no calendar", "name an .ics file that `valgus program` wrote");
                has_begun_ = true;
            }
            if (line && !take(*line))
                return refuse(
                    "this is no whole calendar: " + line->name + ":" + line->value + " stands where it ends nothing",
                    "name the file as it was written");
        }
        if (!has_begun_) return refuse("nothing is in it", "name an .ics file that `valgus program` wrote");
        if (!open_.empty())
            return refuse("this is no whole calendar: its end is missing", "name the file as it was written");
        return std::move(calendar_);
    }

private:
    std::optional<Calendar> refuse(std::string what, std::string remedy) {
        until_full(
            [&] { findings_.push_back({.file = file_.name, .what = std::move(what), .remedy = std::move(remedy)}); });
        return std::nullopt;
    }

    bool is_in(std::string_view component) const { return open_.size() == 2 && open_.back() == component; }

    // False: it ends what has not begun.
    bool take(const CalendarLine& line) {
        const bool is_of_zone = open_.size() >= 2 && open_[1] == "VTIMEZONE";
        if (line.name == "BEGIN") {
            open_.push_back(in_capitals(line.value));
            if (is_in("VEVENT")) event_ = {};
            if (is_in("VTIMEZONE")) zone_ = {};
            if (is_of_zone) zone_.lines.push_back(line);
        } else if (line.name == "END") {
            if (open_.empty() || open_.back() != in_capitals(line.value)) return false;
            if (is_in("VEVENT")) calendar_.events.push_back(std::move(event_));
            if (is_in("VTIMEZONE")) calendar_.zones.push_back(std::move(zone_));
            open_.pop_back();
            if (is_of_zone && open_.size() >= 2) zone_.lines.push_back(line);
        } else if (is_of_zone) {
            if (is_in("VTIMEZONE") && line.name == "TZID") zone_.name = line.value;
            zone_.lines.push_back(line);
        } else if (is_in("VEVENT")) {
            take_of_event(line);
        }
        return true;
    }

    void take_of_event(const CalendarLine& line) {
        if (line.name == "UID") event_.uid = unescaped(line.value);
        if (line.name == "SUMMARY") event_.summary = unescaped(line.value);
        if (line.name == "DTSTART") event_.begin = line;
        if (line.name == "DTEND") event_.end = line;
        if (line.name == "SEQUENCE")
            std::from_chars(line.value.data(), line.value.data() + line.value.size(), event_.sequence);
    }

    const File& file_;
    Findings& findings_;
    Calendar calendar_;
    std::vector<std::string> open_;  // the components that we are in, the outermost first
    CalendarEvent event_;
    CalendarZone zone_;
    bool has_begun_ = false;
};

}  // namespace

std::optional<Calendar> read_calendar(const File& file, Findings& findings) {
    return CalendarReading(file, findings).all();
}

}  // namespace valgus
