#include "cli/talking_screen.hpp"

#include <algorithm>

#include "cli/style.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds tick{200};  // of a stopwatch that is seen running

std::string ticked(const AnswerForm& form, const Typing& typing) {
    std::vector<std::string> all;
    const auto& options = form.options;
    for (std::size_t i = 0; i < options.size(); ++i)
        if (typing.is_picked(i)) all.emplace_back(options[i].label);
    return "Ticked: " + (all.empty() ? "nothing" : support::join(all, ", "));
}

}  // namespace

TalkingScreen::TalkingScreen(Session& session)
    : session_(session),
      terminal_(session.surroundings.out),
      style_(screen_style_of(session.arguments, session.surroundings)) {
    const auto& environment = session.surroundings.environment;
    is_plain_ = environment && environment("TERM") == "dumb";
    if (!is_plain_) write(std::string(static_cast<std::size_t>(std::max(terminal_.height - 1, 0)), '\n'));
}

TalkingScreen::~TalkingScreen() {
    if (session_.surroundings.rest) session_.surroundings.rest();
}

void TalkingScreen::write(std::string_view text) {
    if (text.empty()) return;
    const bool is_ascii = screen_wants_ascii(session_.arguments, session_.surroundings);
    session_.show(is_ascii ? support::to_ascii(text) : std::string(text));
}

milliseconds TalkingScreen::now() const {
    return session_.surroundings.now ? session_.surroundings.now() : milliseconds(0);
}

Key TalkingScreen::key(const Typing& typing) {
    return key(typing.runs_since() && !is_plain_ ? std::optional(tick) : std::nullopt);
}

Key TalkingScreen::key(std::optional<milliseconds> most) {
    auto key = session_.surroundings.key(most);
    if (key.kind != Key::Kind::resumed) return key;
    terminal_ = key.screen;
    if (!session_.arguments.has("width")) style_.width = page_width(terminal_);
    return key;
}

void TalkingScreen::page(const std::vector<std::string>& lines, std::string_view prompt) {
    std::string text = is_plain_ ? "\n" : "\033[H";
    for (const auto& line : lines) text += line + (is_plain_ ? "\n" : "\033[K\n");
    write(text.append(is_plain_ ? "" : "\033[K").append(prompt).append(is_plain_ ? "" : "\033[J"));
}

void TalkingScreen::draw(QuestionScreen& screen, const Typing& typing) {
    page(lines_of(screen, typing, style_, terminal_.height - 1), prompt_of(typing, now()));
}

bool TalkingScreen::turn_page(QuestionScreen& screen, const Typing& typing) {
    if (!typing.picks_several() || !typing.typed().empty() || is_plain_) return false;
    const auto& options = form_of(screen.library[screen.step.question], screen.step.part).options;
    const auto next = screen.first + room_for_options(screen, typing, style_, terminal_.height - 1);
    if (next >= options.size()) return false;
    screen.first = next;
    draw(screen, typing);
    return true;
}

// What was ticked is seen, whatever page it stands on.
void TalkingScreen::show_picked(QuestionScreen& screen, const Typing& typing) const {
    for (screen.first = 0;;) {
        const auto next = screen.first + room_for_options(screen, typing, style_, terminal_.height - 1);
        if (typing.last_picked() < next) return;
        screen.first = next;
    }
}

void TalkingScreen::follow(QuestionScreen& screen, const Typing& typing, const Key& key, const std::string& before) {
    const bool has_picked =
        typing.picks_several() && typing.typed().empty() && (!before.empty() || key.kind == Key::Kind::text);
    if (has_picked && !is_plain_) show_picked(screen, typing);
    if (key.kind == Key::Kind::resumed || (typing.picks_several() && !is_plain_)) return draw(screen, typing);
    if (!is_plain_) return write("\r\033[K" + prompt_of(typing, now()));
    echo(form_of(screen.library[screen.step.question], screen.step.part), typing, key, before);
}

void TalkingScreen::echo(const AnswerForm& form, const Typing& typing, const Key& key, const std::string& before) {
    if (!is_plain_) return;
    if (typing.repetitions() > 0 && typing.done() > 0) return write("\n" + prompt_of(typing, now()));
    if (typing.picks_several()) return write("\n" + ticked(form, typing) + "\n> " + typing.typed());
    if (typing.typed().size() > before.size()) write(typing.typed().substr(before.size()));
    if (typing.typed().size() < before.size()) write("\n> " + typing.typed());
    if (typing.runs_since() && typing.typed().empty() && key.text == " ")
        write("\nThe watch runs; space stops it.\n> ");
}

void TalkingScreen::refuse(QuestionScreen& screen, const Typing& typing) {
    if (is_plain_) return echo_refusal(typing);
    screen.message = typing.wrong();
    draw(screen, typing);
    screen.message.clear();
}

// For those who see no screen that changes.
void TalkingScreen::answered(const QuestionScreen& screen, const Typing& typing, Typing::Outcome outcome) {
    echo_answer(form_of(screen.library[screen.step.question], screen.step.part), typing, outcome);
}

void TalkingScreen::echo_refusal(const Typing& typing) {
    if (is_plain_) write("\n" + typing.wrong() + "\n> ");
}

void TalkingScreen::echo_answer(const AnswerForm& form, const Typing& typing, Typing::Outcome outcome) {
    if (!is_plain_) return;
    if (outcome == Typing::Outcome::unknown) return write("?\n");
    const auto& given = typing.given();
    const bool is_seen = outcome != Typing::Outcome::done || !typing.typed().empty() || typing.picks_several() ||
                         given.words.empty() || form.kind == AnswerKind::words;
    const bool is_usual = given.number && typing.typed().empty() && typing.done() == 0;  // or that of before
    write((is_usual ? written(*given.number) : is_seen ? "" : given.words.front()) + "\n");
}

void TalkingScreen::leave(std::string_view says) {
    write("\n");
    for (const auto& line : support::wrap(says, style_.width)) write(line + "\n");
}

void TalkingScreen::clear() { write(is_plain_ ? "\n" : "\033[H\033[J"); }

}  // namespace valgus::cli
