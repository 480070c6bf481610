#include "cli/question_screen.hpp"

#include <algorithm>

#include "cli/screen_lines.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

constexpr int least_picture = 7;  // lines; a smaller one shows nothing

// A key stays with what it does.
std::string glued(std::string_view key) {
    std::string text;
    for (const char c : key) text += c == ' ' ? std::string(no_break) : std::string(1, c);
    return text;
}

// What can be typed, beside the options.
std::string keys_of(const QuestionScreen& screen, const Typing& typing, const AnswerForm& form, bool has_more) {
    std::vector<std::string> keys;
    if (typing.is_words())
        return "type a few words and Enter · Enter alone: nothing to say" +
               std::string(screen.can_go_back ? " · ← back" : "");
    if (form.kind == AnswerKind::yes_no) keys = {"y yes", "n no"};
    if (typing.is_number() && form.range) {
        const bool says_more = form.unit.empty() || form.unit.starts_with("of ");
        keys = {std::to_string(form.range->low) + " to " + std::to_string(form.range->high) +
                    (says_more ? "" : " " + std::string(form.unit)),
                "then Enter"};
    }
    if (typing.repetitions() > 0) keys.insert(keys.end(), {"or count along:", "y it does", "n it does not"});
    if (typing.has_stopwatch()) keys.emplace_back("space starts and stops a watch");
    if (typing.picks_several() && form.options.size() > Typing::most_single_keys)
        keys.emplace_back("a number and Enter ticks");
    if (typing.picks_several() && form.options.size() <= Typing::most_single_keys) keys.emplace_back("numbers tick");
    if (typing.picks_several()) keys.emplace_back(has_more ? "Enter more" : "Enter that is all");
    if (!form.usual.empty()) keys.push_back("Enter " + std::string(form.usual));
    keys.emplace_back(screen.step.time > 0 ? "? not yet" : "? not known");
    keys.emplace_back(screen.shows_why ? "h less" : "h why");
    if (screen.can_go_back) keys.emplace_back("b back");
    for (auto& key : keys) key = glued(key);
    return support::join(keys, " · ");
}

void put_option(ScreenLines& lines, const AnswerForm& form, const Typing& typing, std::size_t option) {
    const auto digits = std::to_string(form.options.size()).size();
    const auto number = support::pad_left(std::to_string(option + 1), static_cast<int>(digits));
    const auto box = typing.picks_several() ? (typing.is_picked(option) ? "[x] " : "[ ] ") : "";
    lines.key(box + number, form.options[option].label, typing.is_picked(option));
}

std::string asks(const QuestionScreen& screen) {
    const auto& question = screen.library[screen.step.question];
    const auto& form = form_of(question, screen.step.part);
    std::string text = screen.step.part == 0 ? std::string() : std::string(question.parts[screen.step.part - 1].ask);
    const auto add = [&](std::string_view more) { text += (text.empty() ? "" : ", ") + std::string(more); };
    if (screen.step.piece == Step::Piece::left) add("left");
    if (screen.step.piece == Step::Piece::right) add("right");
    if (screen.step.piece == Step::Piece::option) add(form.options[screen.step.option].label);
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

void put_why(ScreenLines& lines, const Library& library, const Question& question) {
    lines.gap();
    lines.add("Why: " + std::string(question.why), ScreenLines::dim);
    if (!question.error.empty()) lines.add("How exact it is: " + std::string(question.error), ScreenLines::dim);
    std::vector<std::string> sources;
    for (const auto source : question.sources) sources.emplace_back(library[source].title);
    if (!sources.empty()) lines.add("Source: " + support::join(sources, "; "), ScreenLines::dim);
    if (question.opinion)
        lines.add(sources.empty() ? "Opinion: no study says so." : "Part of it is opinion.", ScreenLines::dim);
    if (!question.test) return;
    const auto& test = library[*question.test];
    lines.gap();
    lines.add(test.text, ScreenLines::dim);
    lines.gap();
    lines.add(test.detail, ScreenLines::dim);
}

std::vector<std::string> picture_of_test(const QuestionScreen& screen, const Style& style, int columns, int rows) {
    const auto& question = screen.library[screen.step.question];
    if (screen.is_plain || rows < least_picture || !question.test) return {};
    const auto& test = screen.library[*question.test];
    if (!test.figure) return {};
    constexpr int most_rows = 14;
    return draw_text(picture_of(screen.library, *test.figure), {.name = test.title},
                     {.columns = columns, .rows = std::min(rows, most_rows), .dots = style.dots, .color = style.color});
}

void put_rows(ScreenLines& lines, const std::vector<std::string>& rows) {
    if (rows.empty()) return;
    lines.gap();
    lines.rows(rows);
}

}  // namespace

namespace {

// What stands above the options, and below them.
ScreenLines above_options(const QuestionScreen& screen, const Style& style) {
    const auto& question = screen.library[screen.step.question];
    const auto& block = screen.library[question.block];
    ScreenLines lines(style);
    lines.add(std::to_string(screen.progress.first) + " of " + std::to_string(screen.progress.second) + " · " +
                  std::string(block.title),
              ScreenLines::dim);
    if (screen.begins_block && !block.text.empty() && !screen.shows_why) {
        lines.gap();
        lines.add(block.text);
    }
    lines.gap();
    lines.add(question.title, ScreenLines::strong);
    lines.add(question.ask);
    if (screen.step.time > 0 && !question.again.empty()) lines.add(question.again, ScreenLines::accent);
    if (const auto part = asks(screen); !part.empty()) {
        lines.gap();
        lines.add(part, ScreenLines::accent);
    }
    if (!screen.name.empty()) lines.add("“" + screen.name + "”", ScreenLines::strong);
    if (!screen.before.empty()) lines.add("Before: " + screen.before, ScreenLines::accent);
    return lines;
}

ScreenLines below_options(const QuestionScreen& screen, const Typing& typing, const Style& style, bool has_more) {
    const auto& form = form_of(screen.library[screen.step.question], screen.step.part);
    ScreenLines lines(style);
    lines.add(keys_of(screen, typing, form, has_more), ScreenLines::dim);
    if (!screen.message.empty()) lines.add(screen.message, ScreenLines::accent);
    return lines;
}

constexpr int gaps = 3;  // lines between what stands on a screen

}  // namespace

std::size_t room_for_options(const QuestionScreen& screen, const Typing& typing, const Style& style, int most_lines) {
    const auto& form = form_of(screen.library[screen.step.question], screen.step.part);
    const auto others = above_options(screen, style).size() + below_options(screen, typing, style, true).size() + gaps;
    ScreenLines options(style);
    std::size_t count = 0;
    for (std::size_t i = screen.first; i < form.options.size(); ++i, ++count) {
        put_option(options, form, typing, i);
        const bool fits = static_cast<int>(options.size() + others) <= most_lines;
        if (!fits && count > 0 && typing.picks_several() && !screen.is_plain) break;
    }
    return count;
}

std::vector<std::string> lines_of(const QuestionScreen& screen, const Typing& typing, const Style& style,
                                  int most_lines) {
    const auto& question = screen.library[screen.step.question];
    const auto& form = form_of(question, screen.step.part);
    auto lines = above_options(screen, style);
    ScreenLines options(style);
    bool has_more = false;
    if (!typing.is_number() && !form.options.empty()) {
        const auto end = screen.first + room_for_options(screen, typing, style, most_lines);
        for (auto i = screen.first; i < end; ++i) put_option(options, form, typing, i);
        has_more = end < form.options.size();
    }
    auto below = below_options(screen, typing, style, has_more);
    const auto room = most_lines - static_cast<int>(below.size()) - gaps;
    if (screen.shows_why) {
        put_why(lines, screen.library, question);
        if (!screen.is_plain)
            lines.cut(room, "… more: valgus show " +
                                std::string(question.test ? screen.library[*question.test].id : question.id));
    } else {
        const auto used = static_cast<int>(lines.size() + options.size());
        put_rows(lines, picture_of_test(screen, style, lines.width(), room - used));
        put_rows(lines, options.taken());
    }
    put_rows(lines, below.taken());
    return lines.taken();
}

std::string prompt_of(const Typing& typing, std::chrono::milliseconds now) {
    if (typing.runs_since())
        return "> " +
               std::to_string(std::chrono::duration_cast<std::chrono::seconds>(now - *typing.runs_since()).count()) +
               " s, space stops";
    if (typing.done() > 0)
        return "> " + std::to_string(typing.counted()) + " of " + std::to_string(typing.done()) +
               ", next: " + std::to_string(typing.done() + 1) + " of " + std::to_string(typing.repetitions()) + " ";
    return "> " + typing.typed();
}

}  // namespace valgus::cli
