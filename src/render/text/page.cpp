#include "render/text/page.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "render/pass.hpp"
#include "render/words.hpp"
#include "support/text.hpp"

namespace valgus::render {

namespace {

using support::display_width;
using support::take_line;

constexpr int widest_prose = 100;
constexpr int wide_page = 60;  // from here on labels have a column of their own

std::string_view escape_sequence(Look look) {
    switch (look) {
        case Look::plain:
            return {};
        case Look::strong:
            return "\033[1m";
        case Look::dim:
            return "\033[2m";
        case Look::accent:
            return "\033[36m";
        case Look::heading:
            return "\033[1;36m";
        case Look::amber:
            return "\033[33m";
        case Look::red:
            return "\033[31m";
    }
    return {};
}

std::string blanks(int count) { return std::string(static_cast<std::size_t>(std::max(0, count)), ' '); }

// Headings are this program's own words, so ASCII letters are all there are.
std::string upper_case(std::string_view text) {
    std::string result(text);
    for (auto& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

// As fill(), without copies; `taken` columns of the first line are used already.
void fill_each(std::string_view text, int width, int taken, const std::function<void(std::string_view)>& take) {
    constexpr std::string_view no_break = "\u00A0";
    support::each_line(text, width, taken, support::Units::stay, [&](std::string_view line) {
        if (line.find(no_break) == std::string_view::npos) return take(line);
        std::string copy(line);
        for (auto at = copy.find(no_break); at != std::string::npos; at = copy.find(no_break, at))
            copy.replace(at, no_break.size(), " ");
        take(copy);
    });
}

// Where the next of these signs stands in a line for a shell, from outside of quotes on: not within a quoted word.
std::size_t next_of(std::string_view signs, std::string_view command, std::size_t from) {
    bool is_quoted = false;
    for (; from < command.size(); ++from) {
        if (!is_quoted && command.substr(from).starts_with(signs)) return from;
        if (command[from] == '\'') is_quoted = !is_quoted;
        if (!is_quoted && command[from] == '\\') ++from;
    }
    return command.size();
}

}  // namespace

std::vector<std::string> fill(std::string_view text, int width) {
    std::vector<std::string> lines;
    fill_each(text, width, 0, [&](std::string_view line) { lines.emplace_back(line); });
    return lines;
}

int measure_of(const Style& style) { return std::min(style.width, widest_prose); }

Page::Page(const Style& style, Sink sink) : style_(style), sink_(std::move(sink)) { text_.reserve(piece_room); }

std::string Page::spelled(std::string_view text) const {
    return style_.dots == Dots::ascii ? support::to_ascii(text) : std::string(text);
}

void Page::finish() { pass_rest(text_, sink_); }

bool Page::has_label_column() const { return style_.width >= wide_page; }

int Page::label_width() const { return has_label_column() ? 12 : 2; }

void Page::gap() { gap_ = begun_; }

void Page::line(std::initializer_list<Piece> pieces) {
    const auto is_blank = [](const Piece& piece) {
        return piece.text.find_first_not_of(' ') == std::string_view::npos;
    };
    const auto* end = pieces.end();
    while (end != pieces.begin() && is_blank(*(end - 1))) --end;
    if (end == pieces.begin()) return gap();
    if (std::exchange(gap_, false)) text_ += '\n';
    for (const auto* piece = pieces.begin(); piece != end; ++piece) {
        auto text = piece->text;
        if (piece + 1 == end) text = text.substr(0, text.find_last_not_of(' ') + 1);
        const auto sequence = style_.color && !is_blank(*piece) ? escape_sequence(piece->look) : "";
        text_.append(sequence).append(text).append(sequence.empty() ? "" : "\033[0m");
    }
    text_ += '\n';
    begun_ = true;
    pass_piece(text_, sink_);
}

void Page::heading(std::string_view title, std::string_view clause) {
    gap();
    const auto name = upper_case(title);
    const auto rest = clause.empty() ? std::string() : " · " + std::string(clause);
    if (display_width(name) + display_width(rest) <= measure()) return line({{name, Look::heading}, {rest, Look::dim}});
    paragraph(name, 0, Look::heading);
    paragraph(clause, 0, Look::dim);
}

void Page::paragraph(std::string_view text, int indent, Look look) {
    const auto margin = blanks(indent);
    fill_each(text, std::max(1, measure() - indent), 0, [&](std::string_view part) { line({{margin}, {part, look}}); });
}

void Page::spread(Piece lead, Piece left, std::string_view right, int hang) {
    const int between = measure() - hang - display_width(left.text) - display_width(right);
    if (between >= 2)
        return line({{support::pad_right(lead.text, hang), lead.look}, left, {blanks(between)}, {right, Look::dim}});
    if (lead.text.empty()) {
        paragraph(left.text, hang, left.look);
    } else {
        item(lead, left, 0, hang);
    }
    paragraph(right, hang, Look::dim);
}

void Page::item(Piece lead, Piece text, int indent, int hang) {
    const int room = std::max(1, measure() - indent - hang);
    int taken = std::max(0, display_width(lead.text) + 1 - hang);  // by the lead, of the first line of text
    if (taken == 1) taken = 2;                                     // the least that a word and its blank stand in for
    if (taken > room / 2) {
        paragraph(lead.text, indent, lead.look);
        return prose(text.text, indent + hang);
    }
    const auto margin = blanks(indent), hanging = blanks(hang), padded = support::pad_right(lead.text, hang + taken);
    bool first = true;
    const auto put = [&](std::string_view part) {
        if (std::exchange(first, false))
            line({{margin}, {padded, lead.look}, {part, text.look}});
        else
            line({{margin}, {hanging}, {part, text.look}});
    };
    const auto beginning = take_line(text.text);
    if (beginning.empty())
        put({});
    else
        fill_each(beginning, room, taken, put);
    prose(text.text, indent + hang);
}

void Page::label(std::string_view label, std::string_view text, int indent, Look look) {
    if (!text.empty()) item({std::string(label) + ':', look}, {text}, indent, label_width());
}

void Page::command(std::string_view command, int indent) {
    const auto width = static_cast<std::size_t>(std::max(1, measure() - indent));
    const auto margin = blanks(indent);
    std::string text;
    for (std::size_t begin = 0; begin < command.size();) {
        auto end = next_of(" --", command, begin + 1);
        if (end - begin + 2 > width) end = next_of(" ", command, begin + 1);
        const auto piece = command.substr(begin, end - begin);
        if (!text.empty() && text.size() + piece.size() + 2 > width) {
            line({{margin}, {text + " \\", Look::accent}});
            text = " ";
        }
        text += piece;
        begin = end;
    }
    line({{margin}, {text, Look::accent}});
}

void Page::prose(std::string_view text, int indent) {
    for (const auto& part : prose_parts(text)) {
        if (part.kind == ProsePart::gap)
            gap();
        else if (part.kind == ProsePart::item)
            item({"•"}, {part.text}, indent, 2);
        else
            paragraph(part.text, indent);
    }
}

}  // namespace valgus::render
