#include "render/assessment/questionnaire.hpp"

#include <algorithm>
#include <array>

#include "render/words.hpp"
#include "support/wording.hpp"
#include "support/yaml.hpp"
#include "valgus/library/subject.hpp"

namespace valgus::render {

namespace {

constexpr std::size_t most_conditions = 4;  // of a premise that is told; else the reason is
constexpr std::size_t most_samples = 9;

SheetAnswer::Kind kind_of(const AnswerForm& form) {
    switch (form.kind) {
        case AnswerKind::yes_no:
            return SheetAnswer::Kind::yes_no;
        case AnswerKind::number:
            return SheetAnswer::Kind::number;
        case AnswerKind::counts:
            return SheetAnswer::Kind::counts;
        case AnswerKind::words:
            return SheetAnswer::Kind::words;
        case AnswerKind::choice:
        case AnswerKind::choices:
        case AnswerKind::conditions:
            return SheetAnswer::Kind::boxes;
    }
    return {};
}

std::string range_of(const AnswerForm& form) {
    if (!form.range) return {};
    const auto high = std::to_string(form.range->high);
    if (form.unit == "of " + high) return {};  // the unit tells
    const auto bounds = std::to_string(form.range->low) + " to " + high;
    return form.decimals ? bounds + ", tenths too" : bounds;
}

std::vector<SheetBox> boxes_of(const AnswerForm& form) {
    if (form.kind == AnswerKind::yes_no) return {{"yes", ""}, {"no", ""}, {"?", ""}};
    std::vector<SheetBox> boxes;
    for (const auto& option : form.options)
        boxes.push_back({std::string(option.label), option.label == option.id ? "" : std::string(option.id)});
    if (boxes.empty() && form.kind != AnswerKind::conditions) return boxes;
    const bool has_none = option_of(form, "none") != nullptr;
    if (form.kind != AnswerKind::choice && !has_none) boxes.push_back({"none of them", "none"});
    boxes.push_back({"not known", "?"});
    return boxes;
}

SheetAnswer answer_of(const AnswerForm& form, Text key, Text ask) {
    const bool has_number = form.kind == AnswerKind::number || form.kind == AnswerKind::counts;
    return {.kind = kind_of(form),
            .key = std::string(key),
            .ask = std::string(ask),
            .boxes = boxes_of(form),
            .other = form.kind == AnswerKind::conditions ? "another one; `valgus list conditions` names them" : "",
            .unit = has_number ? std::string(form.unit) : std::string(),
            .range = has_number ? range_of(form) : std::string(),
            .sides = form.sides};
}

class SheetMaking {
public:
    SheetMaking(const Library& library, bool quick) : library_(library), numbers_(library.questions.size()) {
        for (std::uint32_t i = 0; i < library.blocks.size(); ++i)
            add_block(std::string(library.blocks[i].id), std::string(library.blocks[i].title),
                      std::string(library.blocks[i].text), [&, i, quick](const Question& question) {
                          return question.block.index == i && question.by != AskedBy::clinician &&
                                 (question.quick || !quick);
                      });
        add_block("measured", "What a clinician measures", "Leave it empty unless one did.",
                  [quick](const Question& question) { return question.by == AskedBy::clinician && !quick; });
        for (auto& block : blocks_) {
            const auto known = find<QuestionBlock>(library, block.id);
            block.must_know = known && library[*known].must_know;
            for (auto& question : block.questions) fill_in(question);
        }
    }

    std::vector<SheetBlock> blocks() && { return std::move(blocks_); }

private:
    template <class Has>
    void add_block(std::string id, std::string title, std::string text, Has has) {
        SheetBlock block{.id = std::move(id), .title = std::move(title), .text = std::move(text)};
        for (std::size_t i = 0; i < library_.questions.size(); ++i) {
            if (!has(library_.questions[i])) continue;
            numbers_[i] = ++last_;
            block.questions.push_back({.number = last_, .key = std::string(library_.questions[i].id)});
        }
        if (!block.questions.empty()) blocks_.push_back(std::move(block));
    }

    // Once all have their numbers, since they speak of each other.
    void fill_in(SheetQuestion& into) const {
        const auto& question = library_[*find<Question>(library_, into.key)];
        into.title = question.title;
        into.ask = question.ask;
        into.pattern = answer_pattern(question);
        into.before = before(question);
        into.how = question.test ? library_[*question.test].text : Text();
        if (!question.why.empty()) into.after.push_back({"Why", std::string(question.why)});
        if (!question.error.empty()) into.after.push_back({"How exact", std::string(question.error)});
        if (has_own_form(question)) into.answers.push_back(answer_of(question.form, {}, {}));
        for (const auto& part : question.parts) into.answers.push_back(answer_of(part.form, part.id, part.ask));
        into.rounds = question.repeats;
        into.by_row = std::any_of(question.parts.begin(), question.parts.end(),
                                  [](const QuestionPart& part) { return part.form.kind == AnswerKind::words; });
        if (question.repeats > 1 && !into.by_row) into.again = question.again;
        into.picture = picture_of_test(library_, question);
    }

    Entries before(const Question& question) const {
        Entries entries;
        if (question.by == AskedBy::helper) entries.push_back({"With", "a helper."});
        auto but_if = join_clauses(
            {premise_text(library_, numbers_, question.unless), premise_text(library_, numbers_, question.skip_if)});
        if (premise_size(library_, question.only_if) > most_conditions)
            but_if = join_clauses({std::string(question.because), but_if});
        else if (const auto only_if = premise_text(library_, numbers_, question.only_if); !only_if.empty())
            entries.push_back({"Only if", only_if + "."});
        if (!but_if.empty()) {
            const bool has_reason = !question.skip_if.empty() && !question.because.empty();
            entries.push_back({"Not if", but_if + "." + (has_reason ? " " + sentence(question.because) : "")});
        }
        return entries;
    }

    static std::string join_clauses(std::vector<std::string> clauses) {
        std::erase(clauses, "");
        return support::join(clauses, "; ");
    }

    const Library& library_;
    std::vector<int> numbers_;  // by question; 0: not on the sheet
    int last_ = 0;
    std::vector<SheetBlock> blocks_;
};

std::vector<std::string> hints_of(const Library& library) {
    std::vector<std::string> first;
    for (const auto& block : library.blocks)
        if (block.must_know) first.push_back("“" + std::string(block.title) + "”");
    std::vector<std::string> hints;
    if (!first.empty())
        hints.push_back("Stop signs come first: " + support::join_and(first) +
                        ". One yes there ends it, and a doctor or physio comes before all else.");
    hints.emplace_back("A question mark is an answer. Tick it, or write it, where you do not know.");
    hints.emplace_back(
        "Tick boxes and write on the lines. Where “Not if” holds for you, leave the question out. What you leave out "
        "counts as not known.");
    hints.emplace_back("Small words, as behind =, are for a file of answers. On paper pass them over.");
    return hints;
}

// One answer of each shape.
std::vector<std::string> sample_of(const Library& library, const std::vector<SheetBlock>& blocks) {
    std::vector<std::string> lines, shapes;
    for (const auto& block : blocks)
        for (const auto& shown : block.questions) {
            const auto& question = library[*find<Question>(library, shown.key)];
            const auto shape = std::to_string(static_cast<int>(question.form.kind)) + (question.form.sides ? "s" : "") +
                               (question.parts.empty() ? "" : "p");
            const auto seen = std::count(shapes.begin(), shapes.end(), shape);
            const bool is_unknown = seen == 1 && question.form.kind == AnswerKind::yes_no && question.parts.empty();
            if ((seen > 0 && !is_unknown) || lines.size() == most_samples) continue;
            shapes.push_back(shape);
            lines.push_back(support::yaml_word(question.id) + ": " + (is_unknown ? "?" : sample_answer(question)));
        }
    return lines;
}

}  // namespace

std::optional<Picture> picture_of_test(const Library& library, const Question& question) {
    if (!question.test || !library[*question.test].figure) return std::nullopt;
    return picture_of(library, *library[*question.test].figure);
}

std::string round_name(int number) {
    constexpr std::array<std::string_view, 3> names{"1st time", "2nd time", "3rd time"};
    const auto place = static_cast<std::size_t>(number - 1);
    return place < names.size() ? std::string(names[place]) : std::to_string(number) + "th time";
}

QuestionSheet sheet_of(const Library& library, const QuestionnaireWishes& wishes) {
    QuestionSheet sheet{.library = std::string(library.title),
                        .title = "Questions and simple tests",
                        .clause = "to be filled in, alone or with a clinician",
                        .blanks = {"Name", "Date", "Filled in with"},
                        .hints = hints_of(library),
                        .blocks = SheetMaking(library, wishes.quick).blocks(),
                        .next_title = "How it goes on"};
    sheet.sample = sample_of(library, sheet.blocks);
    sheet.next = {
        "Type what you ticked and wrote into a file: a line each, the small word first. What is not known is ?, or "
        "left "
        "out. It may look so:"};
    for (const auto& text : library.safety)
        if (text.placement == Placement::disclaimer) sheet.disclaimer.emplace_back(text.text);
    return sheet;
}

}  // namespace valgus::render
