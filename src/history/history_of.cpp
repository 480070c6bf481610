#include <algorithm>
#include <map>
#include <unordered_map>

#include "history/merge.hpp"
#include "history/told.hpp"
#include "support/date.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

// Each record's ids and aliases; those of a log are many.
template <class T>
std::unordered_map<std::string_view, Ref<T>> words_of(const Library& library) {
    std::unordered_map<std::string_view, Ref<T>> words;
    for (const auto ref : every<T>(library)) {
        words.emplace(library[ref].id, ref);
        for (const auto& alias : library[ref].aliases) words.emplace(alias, ref);
    }
    return words;
}

// The questions of what is measured again and again: by the name of the measure, then by their own.
std::unordered_map<std::string_view, Ref<Question>> measures_of(const Library& library) {
    std::unordered_map<std::string_view, Ref<Question>> words;
    for (const auto ref : every<Question>(library))
        if (!library[ref].measure.empty()) words.emplace(library[ref].measure, ref);
    for (const auto& [word, ref] : words_of<Question>(library))
        if (!library[ref].measure.empty()) words.emplace(word, ref);
    return words;
}

class Gathering {
public:
    Gathering(const Library& library, const Log& log, Side asked, std::chrono::sys_days today)
        : library_(library), log_(log), asked_(asked), history_{.today = today, .sessions = {}, .tests = {}} {}

    History history(std::vector<Finding>& told) {
        sort_rows();
        for (std::size_t begin = 0; begin < rows_.size();) {
            std::size_t end = begin + 1;
            while (end < rows_.size() && is_same_session(rows_[begin], rows_[end])) ++end;
            add_session(std::span(rows_).subspan(begin, end - begin));
            begin = end;
        }
        put_tests();
        tell(told);
        return std::move(history_);
    }

private:
    struct Entry {
        std::chrono::sys_days date;
        std::string_view session;
        const LogRow* row;
    };
    struct Unknown {
        std::size_t line = 0, rows = 0;
        std::string what, remedy;
    };
    struct Test {
        Ref<Question> question;
        LoggedTest test;
    };

    static bool is_same_session(const Entry& a, const Entry& b) { return a.date == b.date && a.session == b.session; }

    void sort_rows() {
        std::unordered_map<std::chrono::sys_days::rep, std::string_view> last_of_day;
        for (const auto& row : log_.rows) {
            if (row.date > history_.today) {
                if (days_to_come_++ == 0) first_to_come_ = &row;
                continue;
            }
            rows_.push_back({row.date, row.session, &row});
            auto& last = last_of_day[row.date.time_since_epoch().count()];
            last = std::max(last, row.session);
        }
        for (auto& entry : rows_)
            if (entry.session.empty()) entry.session = last_of_day[entry.date.time_since_epoch().count()];
        const auto by_date_and_id = [](const Entry& a, const Entry& b) {
            return a.date != b.date ? a.date < b.date : a.session < b.session;
        };
        if (!std::is_sorted(rows_.begin(), rows_.end(), by_date_and_id))
            std::stable_sort(rows_.begin(), rows_.end(), by_date_and_id);
    }

    void add_session(std::span<const Entry> entries) {
        LoggedSession session{.date = entries.front().date, .id = std::string(entries.front().session)};
        for (const auto& entry : entries) add_row(session, *entry.row);
        auto& exercises = session.exercises;
        std::stable_sort(exercises.begin(), exercises.end(),
                         [](const auto& a, const auto& b) { return a.exercise < b.exercise; });
        merge_neighbours(exercises);
        std::sort(session.signs.begin(), session.signs.end());
        session.signs.erase(std::unique(session.signs.begin(), session.signs.end()), session.signs.end());
        const bool is_empty = exercises.empty() && !session.pain && !session.next_morning && !session.where &&
                              session.signs.empty() && !session.cleared;
        if (!is_empty) history_.sessions.push_back(std::move(session));
    }

    static void merge_neighbours(std::vector<LoggedExercise>& all) {
        std::size_t size = 0;
        for (const auto& each : all) {
            if (size > 0 && all[size - 1].exercise == each.exercise)
                merge(all[size - 1], each);
            else
                all[size++] = each;
        }
        all.resize(size);
    }

    void add_row(LoggedSession& session, const LogRow& row) {
        if (row.kind == RowKind::mobility) session.kind = SessionKind::mobility;
        add_sign(session, row);
        if (!row.measure.empty()) add_test(row);
        if (row.exercise.empty()) return merge_session(session, row);
        const bool is_of_other_side =
            row.side && *row.side != Side::both && asked_ != Side::both && *row.side != asked_;
        if (is_of_other_side) {  // its work is another matter; a swelling ends the session's, whichever side has it
            if (row.next_morning == Morning::swollen) session.next_morning = Morning::swollen;
            return;
        }
        if (const auto found = exercises_.find(row.exercise); found != exercises_.end())
            session.exercises.push_back(exercise_of(row, found->second));
        else
            add_unknown(row, row.exercise, "no exercise of this library", "`valgus list` names them all");
    }

    void add_sign(LoggedSession& session, const LogRow& row) {
        if (row.sign.empty()) return;
        const auto found = conditions_.find(row.sign);
        if (row.sign == cleared_sign)
            session.cleared = true;
        else if (found != conditions_.end() && !library_[found->second].refuses.empty())
            session.signs.push_back(found->second);
        else
            add_unknown(row, row.sign, "no stop sign of this library", "`valgus list conditions` names them all");
    }

    void add_test(const LogRow& row) {
        const auto found = measures_.find(row.measure);
        if (found == measures_.end())
            return add_unknown(row, row.measure, "nothing that this library measures again",
                               "write it as a profile has it under 'baseline'");
        const auto& question = library_[found->second];
        LoggedTest test{row.date, std::string(question.measure), row.left, row.right};
        if (!question.form.sides && !test.left) std::swap(test.left, test.right);
        if (!question.form.sides) test.right.reset();
        tests_.push_back({found->second, std::move(test)});
    }

    void put_tests() {
        std::sort(tests_.begin(), tests_.end(), [](const Test& a, const Test& b) {
            return std::tie(a.test.date, a.test.measure) < std::tie(b.test.date, b.test.measure);
        });
        for (auto& each : tests_) {
            auto& all = history_.tests;
            if (!all.empty() && all.back().date == each.test.date && all.back().measure == each.test.measure)
                merge(all.back(), each.test, library_[each.question].form.worse);
            else
                all.push_back(std::move(each.test));
        }
    }

    void add_unknown(const LogRow& row, std::string_view word, std::string_view is, std::string_view remedy) {
        auto& unknown = unknown_[{is, word}];
        if (unknown.rows++ > 0 && unknown.line <= row.line) return;
        unknown.line = row.line;
        unknown.what = support::quoted(word) + " is " + std::string(is);
        unknown.remedy = remedy;
    }

    void tell(std::vector<Finding>& told) {
        std::vector<const Unknown*> all;
        for (const auto& [word, unknown] : unknown_) all.push_back(&unknown);
        std::sort(all.begin(), all.end(),
                  [](const auto* a, const auto* b) { return std::tie(a->line, a->what) < std::tie(b->line, b->what); });
        Told list(told);
        for (const auto* each : all)
            list.add({.file = log_.file,
                      .line = static_cast<std::uint32_t>(each->line),
                      .what = each->what + ": " + lines(each->rows),
                      .remedy = each->remedy});
        list.finish(log_.file);
        if (days_to_come_ > 0)
            told.push_back({.file = log_.file,
                            .line = first_to_come_->line,
                            .what = support::iso_date(first_to_come_->date) +
                                    " is a day to come: " + lines(days_to_come_) + " yet",
                            .remedy = {}});
    }

    static std::string lines(std::size_t count) {
        return support::plural(static_cast<int>(count), "line") + (count == 1 ? " does" : " do") + " not count";
    }

    const Library& library_;
    const Log& log_;
    const Side asked_;
    const std::unordered_map<std::string_view, Ref<Exercise>> exercises_ = words_of<Exercise>(library_);
    const std::unordered_map<std::string_view, Ref<Condition>> conditions_ = words_of<Condition>(library_);
    const std::unordered_map<std::string_view, Ref<Question>> measures_ = measures_of(library_);
    std::map<std::pair<std::string_view, std::string_view>, Unknown> unknown_;
    std::vector<Entry> rows_;
    std::vector<Test> tests_;
    std::size_t days_to_come_ = 0;
    const LogRow* first_to_come_ = nullptr;
    History history_;
};

}  // namespace

History history_of(const Library& library, const Log& log, Side asked, std::chrono::sys_days today,
                   std::vector<Finding>& told) {
    return Gathering(library, log, asked, today).history(told);
}

}  // namespace valgus
