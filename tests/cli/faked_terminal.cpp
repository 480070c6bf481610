#include "cli/faked_terminal.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <deque>
#include <iomanip>
#include <optional>
#include <sstream>

#include "screen.hpp"

namespace testing {

namespace {

using namespace valgus;
using std::chrono::milliseconds;

Key key_named(const std::string& what) {
    using Kind = Key::Kind;
    if (what == "enter") return {.kind = Kind::enter};
    if (what == "right") return {.kind = Kind::right};
    if (what == "left") return {.kind = Kind::left};
    if (what == "up") return {.kind = Kind::up};
    if (what == "back") return {.kind = Kind::back};
    if (what == "escape") return {.kind = Kind::escape};
    if (what == "ctrl-c") return {.kind = Kind::interrupt};
    if (what == "gone") return {.kind = Kind::end};
    return {.kind = Kind::text, .text = what};
}

class Faked {
public:
    Faked(const Events& events, Room room) : waiting_(events.begin(), events.end()), room_(std::move(room)) {}

    Watched go(const std::string& line) {
        Surroundings around;
        around.out = terminal();
        around.environment = [&](std::string_view name) -> std::optional<std::string> {
            return name == "TERM" ? std::optional(room_.term) : std::nullopt;
        };
        around.standard_input = [&](std::size_t) { return room_.input; };
        around.now = [&] { return now_; };
        around.key = [&](std::optional<milliseconds> most) { return key(most); };
        around.rest = [&] { ++session_.rests; };
        around.screen = [&](bool is_own) {
            take_written();
            is_own_ = is_own;
            session_.screens.emplace_back(is_own ? "own" : "old");
            screen_ = Screen(room_.columns, room_.rows);
        };
        around.say = [&](std::span<const std::string> program, std::string_view phrase) {
            std::string words;
            for (const auto& word : program) words += (words.empty() ? "" : " ") + word;
            CHECK(words == room_.program);
            if (!phrase.empty()) session_.said.emplace_back(seconds(), phrase);
            return room_.can_speak;
        };
        std::istringstream in(line);
        std::vector<std::string> words;
        for (std::string word; in >> std::quoted(word);) words.push_back(word);
        const std::vector<std::string_view> args(words.begin(), words.end());
        std::ostringstream err;
        session_.ran.code = run(args, today(), out_, err, around);
        session_.ran.out = out_.str();
        session_.ran.err = err.str();
        session_.ended = seconds();
        return std::move(session_);
    }

private:
    double seconds() const { return static_cast<double>(now_.count()) / 1000; }
    Terminal terminal() const {
        return {.is_terminal = true, .width = room_.columns, .height = room_.rows, .utf8 = true};
    }

    void take_written() {
        const auto all = out_.str();
        const auto written = std::string_view(all).substr(seen_);
        seen_ = all.size();
        if (!is_own_ || written.empty()) return;
        screen_.write(written);
        session_.bells = screen_.bells();
        if (written.starts_with("\033[0m\033[2J")) return;
        session_.largest = std::max(session_.largest, written.size());
        session_.sent += written.size();
        ++session_.frames;
    }

    Key key(std::optional<milliseconds> most) {
        take_written();
        while (true) {
            if (waiting_.empty() && !most) return {.kind = Key::Kind::end};
            const auto next = waiting_.empty() ? milliseconds::max()
                                               : milliseconds(static_cast<int>(waiting_.front().second * 1000 + 0.5));
            if (most && next > now_ + *most) {
                now_ += *most;
                return {};
            }
            const auto event = waiting_.front();
            waiting_.pop_front();
            if (most) *most -= std::max(next - now_, milliseconds(0));
            now_ = std::max(now_, next);
            if (event.what == "look") {
                session_.looks.push_back(screen_.text());
                continue;
            }
            if (!event.what.starts_with("resize") && event.what != "stopped") return key_named(event.what);
            if (const auto size = event.what.find(' '); size != std::string::npos) {
                room_.columns = std::stoi(event.what.substr(size + 1));
                room_.rows = std::stoi(event.what.substr(event.what.find('x') + 1));
                screen_ = Screen(room_.columns, room_.rows);
            }
            return {.kind = Key::Kind::resumed, .screen = terminal(), .was_stopped = event.what == "stopped"};
        }
    }

    std::deque<Event> waiting_;
    Room room_;
    milliseconds now_{1'000'000};  // from any beginning
    std::ostringstream out_;
    std::size_t seen_ = 0;
    bool is_own_ = false;
    Screen screen_{1, 1};
    Watched session_;
};

}  // namespace

Watched watch(const std::string& line, const Events& events, const Room& room) { return Faked(events, room).go(line); }

}  // namespace testing
