#include "cli/question_screen.hpp"

#include <algorithm>

#include "support/text.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

constexpr int widest_screen = 80;
constexpr int least_picture = 7;  // lines; a smaller one shows nothing

constexpr std::string_view no_break = "\u00A0";

class Lines {
public:
    explicit Lines(const Style& style) : style_(style), width_(std::min(style.width, widest_screen)) {}

    void gap() {
        if (!lines_.empty() && !lines_.back().empty()) lines_.emplace_back();
    }
    void add(std::string_view text, std::string_view look = {}, int indent = 0) {
        while (true) {
            const auto line = support::take_line(text);
            for (const auto& part : support::wrap(line, width_ - indent))
                lines_.push_back(std::string(static_cast<std::size_t>(indent), ' ') + looking(parted(part), look));
            if (line.empty() && !text.empty()) gap();
            if (text.empty()) return;
        }
    }
    // A key and what it says, which goes on below itself.
    void key(std::string_view key, std::string_view says, bool is_picked) {
        const auto room = support::display_width(key) + 2;
        bool is_first = true;
        for (const auto& part : support::wrap(says, width_ - room)) {
            lines_.push_back(support::pad_right(is_first ? key : std::string_view(), room) +
                             looking(part, is_picked ? strong : std::string_view()));
            is_first = false;
        }
    }
    void rows(const std::vector<std::string>& rows) { lines_.insert(lines_.end(), rows.begin(), rows.end()); }

    int width() const { return width_; }
    std::size_t size() const { return lines_.size(); }
    std::vector<std::string> taken() { return std::move(lines_); }

    static constexpr std::string_view strong = "1", dim = "2", accent = "36";

private:
    static std::string parted(std::string text) {
        for (auto at = text.find(no_break); at != std::string::npos; at = text.find(no_break, at))
            text.replace(at, no_break.size(), " ");
        return text;
    }
    std::string looking(const std::string& text, std::string_view look) const {
        if (!style_.color || look.empty() || text.empty()) return text;
        return "\033[" + std::string(look) + "m" + text + "\033[0m";
    }

    const Style& style_;
    int width_;
    std::vector<std::string> lines_;
};

// A key stays with what it does.
std::string glued(std::string_view key) {
    std::string text;
    for (const char c : key) text += c == ' ' ? std::string(no_break) : std::string(1, c);
    return text;
}

// What can be typed, beside the options.
std::string keys_of(const QuestionScreen& screen, const Typing& typing, const AnswerForm& form) {
    std::vector<std::string> keys;
    if (typing.is_words()) return "type a few words and Enter; Enter alone: nothing to say";
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
    if (typing.picks_several()) keys.emplace_back("Enter that is all");
    if (!form.usual.empty()) keys.push_back("Enter " + std::string(form.usual));
    keys.emplace_back(screen.step.time > 0 ? "? not yet" : "? not known");
    keys.emplace_back(screen.shows_why ? "h less" : "h why");
    if (screen.can_go_back) keys.emplace_back("b back");
    for (auto& key : keys) key = glued(key);
    return support::join(keys, " · ");
}

void put_options(Lines& lines, const AnswerForm& form, const Typing& typing) {
    if (typing.is_number() || form.options.empty()) return;
    const auto digits = std::to_string(form.options.size()).size();
    for (std::size_t i = 0; i < form.options.size(); ++i) {
        const auto number = support::pad_left(std::to_string(i + 1), static_cast<int>(digits));
        const auto box = typing.picks_several() ? (typing.is_picked(i) ? "[x] " : "[ ] ") : "";
        lines.key(box + number, form.options[i].label, typing.is_picked(i));
    }
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

void put_why(Lines& lines, const Library& library, const Question& question) {
    lines.gap();
    lines.add("Why: " + std::string(question.why), Lines::dim);
    if (!question.error.empty()) lines.add("How exact it is: " + std::string(question.error), Lines::dim);
    std::vector<std::string> sources;
    for (const auto source : question.sources) sources.emplace_back(library[source].title);
    if (!sources.empty()) lines.add("Source: " + support::join(sources, "; "), Lines::dim);
    if (question.opinion)
        lines.add(sources.empty() ? "Opinion: no study says so." : "Part of it is opinion.", Lines::dim);
    if (!question.test) return;
    const auto& test = library[*question.test];
    lines.gap();
    lines.add(test.text, Lines::dim);
    lines.gap();
    lines.add(test.detail, Lines::dim);
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

void put_rows(Lines& lines, const std::vector<std::string>& rows) {
    if (rows.empty()) return;
    lines.gap();
    lines.rows(rows);
}

}  // namespace

std::vector<std::string> lines_of(const QuestionScreen& screen, const Typing& typing, const Style& style,
                                  int most_lines) {
    const auto& question = screen.library[screen.step.question];
    const auto& form = form_of(question, screen.step.part);
    const auto& block = screen.library[question.block];
    Lines lines(style);
    lines.add(std::to_string(screen.progress.first) + " of " + std::to_string(screen.progress.second) + " · " +
                  std::string(block.title),
              Lines::dim);
    if (screen.begins_block && !block.text.empty()) {
        lines.gap();
        lines.add(block.text);
    }
    lines.gap();
    lines.add(question.title, Lines::strong);
    lines.add(question.ask);
    if (screen.step.time > 0 && !question.again.empty()) lines.add(question.again, Lines::accent);
    if (const auto part = asks(screen); !part.empty()) {
        lines.gap();
        lines.add(part, Lines::accent);
    }
    Lines options(style), below(style);
    put_options(options, form, typing);
    below.add(keys_of(screen, typing, form), Lines::dim);
    if (!screen.message.empty()) below.add(screen.message, Lines::accent);
    if (screen.shows_why) put_why(lines, screen.library, question);
    constexpr int gaps = 4;
    const auto used = static_cast<int>(lines.size() + options.size() + below.size()) + gaps;
    put_rows(lines, picture_of_test(screen, style, lines.width(), most_lines - used));
    put_rows(lines, options.taken());
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
