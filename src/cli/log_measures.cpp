// Stop signs, measures and a note, as options say them.
#include <algorithm>

#include "cli/log_words.hpp"
#include "support/nearest.hpp"
#include "support/numbers.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

using support::quoted;

class PuttingOthers {
public:
    PuttingOthers(LogEntry& entry, const Library& library, const Arguments& arguments, Findings& findings)
        : entry_(entry), library_(library), arguments_(arguments), findings_(findings) {}

    void put() {
        put_signs();
        put_measures();
        put_note();
    }

private:
    void wrong(const Said& said, std::string what, std::string remedy) {
        findings_.push_back(said.finding(std::move(what), std::move(remedy)));
    }

    static std::string one_of(std::string_view word, const std::vector<std::string_view>& known) {
        const auto near = support::nearest(word, known);
        return near ? "did you mean " + quoted(*near) + "?"
                    : "write " + support::join(std::vector<std::string>(known.begin(), known.end()), ", ");
    }

    void put_note() {
        const auto words = arguments_.options.find("words");  // which stays for as long as the entry does
        if (words == arguments_.options.end()) return;
        const auto& said = words->second.front();
        if (said.word.find_first_not_of(' ') == std::string::npos)
            wrong(said, "an empty value", "write something behind it");
        entry_.whole.note = said.word;
    }

    bool is_swollen() const {
        const auto morning = arguments_.one("morning");
        return morning && parse<Morning>(morning->word) == Morning::swollen;
    }

    void put_signs() {
        for (const auto& said : arguments_.all("sign")) {
            const auto found = find<Condition>(library_, said.word);
            if (found && !library_[*found].refuses.empty()) {
                add_more().sign = library_[*found].id;
                continue;
            }
            std::vector<std::string_view> known;
            for (const auto& condition : library_.conditions)
                if (!condition.refuses.empty()) known.push_back(condition.id);
            wrong(said, quoted(said.word) + " is no stop sign", one_of(said.word, known));
        }
        if (arguments_.is_on("cleared by day")) {
            if (arguments_.has("sign") || is_swollen())
                findings_.push_back({.what = "--cleared beside a stop sign of the same day",
                                     .remedy = "log the sign now, and --cleared once a clinician has looked at it"});
            add_more().sign = cleared_sign;
        }
    }

    LogRow& add_more() { return entry_.more.emplace_back(LogRow{.date = entry_.date, .session = entry_.id}); }

    void put_measures() {
        for (const auto& said : arguments_.all("measure")) {
            const auto equals = said.word.find('=');
            const auto name = std::string_view(said.word).substr(0, equals);
            const auto* const question = measured(name);
            if (question == nullptr) {
                unknown_measure(said, name);
                continue;
            }
            LogRow row{.date = entry_.date, .session = entry_.id, .kind = RowKind::test, .measure = question->measure};
            const auto value =
                equals == std::string::npos ? std::string_view() : std::string_view(said.word).substr(equals + 1);
            if (put_value(said, *question, value, row)) entry_.more.push_back(row);
        }
    }

    const Question* measured(std::string_view name) const {
        for (const auto& question : library_.questions)
            if (!question.measure.empty() && question.measure == name) return &question;
        return nullptr;
    }

    void unknown_measure(const Said& said, std::string_view name) {
        std::vector<std::string_view> known;
        for (const auto& question : library_.questions)
            if (!question.measure.empty()) known.push_back(question.measure);
        wrong(said, quoted(name) + " is nothing that is measured again", one_of(name, known));
    }

    // "9.5/6" of what has sides, "9.5/" of the left alone; one number of what has none.
    bool put_value(const Said& said, const Question& question, std::string_view value, LogRow& row) {
        const auto slash = value.find('/');
        const bool has_sides = slash != std::string_view::npos;
        const auto left = value.substr(0, slash);
        const auto right = has_sides ? value.substr(slash + 1) : std::string_view();
        if (has_sides != question.form.sides || (left.empty() && right.empty())) {
            const auto example =
                std::string(question.measure) + (question.form.sides ? "=9.5/6, left and right" : "=3");
            wrong(said, quoted(value) + " is no measure of this kind", "write it as " + example);
            return false;
        }
        const auto before = findings_.size();
        if (!left.empty()) row.left = measure(said, question, left);
        if (!right.empty()) row.right = measure(said, question, right);
        return findings_.size() == before;
    }

    std::optional<Decimal> measure(const Said& said, const Question& question, std::string_view text) {
        const auto tenths = support::tenths(text);
        const auto* const form = number_form(question);
        const auto range = form == nullptr ? std::nullopt : form->range;
        const bool is_right =
            tenths &&
            (!range || (Decimal{*tenths} >= Decimal::of(range->low) && Decimal{*tenths} <= Decimal::of(range->high)));
        if (is_right) return Decimal{*tenths};
        wrong(said, quoted(text) + " is no number in range",
              range ? "write one from " + std::to_string(range->low) + " to " + std::to_string(range->high)
                    : std::string("write a number"));
        return std::nullopt;
    }

    static const AnswerForm* number_form(const Question& question) {
        if (question.form.range) return &question.form;
        for (const auto& part : question.parts)
            if (part.form.range) return &part.form;
        return nullptr;
    }

    LogEntry& entry_;
    const Library& library_;
    const Arguments& arguments_;
    Findings& findings_;
};

}  // namespace

void put_other_words(LogEntry& entry, const Library& library, const Arguments& arguments, Findings& findings) {
    PuttingOthers(entry, library, arguments, findings).put();
}

}  // namespace valgus::cli
