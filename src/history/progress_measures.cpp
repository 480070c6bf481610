// Measures as they were taken, one day after the other: what a profile holds of its first day, then the log's.
#include <algorithm>
#include <tuple>

#include "history/progress.hpp"

namespace valgus::history {

namespace {

class Courses {
public:
    Courses(const Library& library, const History& history) : library_(library), history_(history) {}

    void add(const Baseline& baseline) {
        if (baseline.assessed > history_.today) return;
        for (const auto ref : every<Question>(library_)) {
            if (library_[ref].measure.empty() || ref.index >= baseline.answers.to.size()) continue;
            const auto& replies = baseline.answers.to[ref.index];
            if (library_[ref].repeats > 1)
                add_mean(ref, replies, baseline.assessed);
            else if (!replies.empty() && !replies.front().empty())
                add_once(ref, replies.front().front(), baseline.assessed);
        }
    }

    // A later word on the same day stands for the earlier.
    void add(const LoggedTest& test) {
        const auto question = question_of(test.measure);
        if (!question || test.date > history_.today) return;
        if (!measured_form(library_[*question]).sides) return add(course(*question), test.date, test.left);
        add(course(*question, Side::left), test.date, test.left);
        add(course(*question, Side::right), test.date, test.right);
    }

    std::vector<MeasureCourse> all() {
        std::erase_if(all_, [](const MeasureCourse& it) { return it.taken.empty(); });
        for (auto& it : all_) compare(it);
        std::stable_sort(all_.begin(), all_.end(), [](const MeasureCourse& a, const MeasureCourse& b) {
            return std::tuple(a.question.index, a.side.value_or(Side::both)) <
                   std::tuple(b.question.index, b.side.value_or(Side::both));
        });
        return std::move(all_);
    }

private:
    std::optional<Ref<Question>> question_of(std::string_view measure) const {
        for (const auto ref : every<Question>(library_))
            if (library_[ref].measure == measure && !measure.empty()) return ref;
        return std::nullopt;
    }

    MeasureCourse& course(Ref<Question> question, std::optional<Side> side = {}, Text what = {}) {
        const auto found = std::find_if(all_.begin(), all_.end(), [&](const MeasureCourse& it) {
            return it.question == question && it.side == side && it.what == what;
        });
        if (found != all_.end()) return *found;
        const bool is_mean = library_[question].repeats > 1;  // a log has one number for all the things
        return all_.emplace_back(
            MeasureCourse{.question = question, .side = side, .what = std::string(what), .is_mean = is_mean});
    }

    static void add(MeasureCourse& to, std::chrono::sys_days date, const std::optional<Decimal>& value) {
        if (!value) return;
        const auto after =
            std::find_if(to.taken.begin(), to.taken.end(), [&](const auto& it) { return it.date >= date; });
        if (after != to.taken.end() && after->date == date)
            after->value = *value;
        else
            to.taken.insert(after, {date, *value});
    }

    bool is_logged(Ref<Question> question, std::optional<Decimal> LoggedTest::*side) const {
        return std::any_of(history_.tests.begin(), history_.tests.end(), [&](const LoggedTest& it) {
            return it.measure == library_[question].measure && it.*side && it.date <= history_.today;
        });
    }

    // A number without a side is that of the only side there is, and one without a task that of the only task.
    void add_once(Ref<Question> question, const Given& given, std::chrono::sys_days date) {
        add(course(question, Side::left), date, given.left);
        add(course(question, Side::right), date, given.right);
        const bool is_left = is_logged(question, &LoggedTest::left);
        const bool is_right = is_logged(question, &LoggedTest::right);
        if (given.number && measured_form(library_[question]).sides && is_left != is_right)
            add(course(question, is_left ? Side::left : Side::right), date, given.number);
        else
            add(course(question), date, given.number);
        const bool is_only = given.counts.size() == 1 && is_left;
        for (const auto& [option, number] : given.counts) {
            const auto* const named = option_of(library_[question].form, option);
            add(course(question, {}, is_only || named == nullptr ? Text() : named->label), date, number);
        }
    }

    // As compare_measures has it, so that both find the same.
    void add_mean(Ref<Question> question, const std::vector<Reply>& replies, std::chrono::sys_days date) {
        int sum = 0, count = 0;
        for (const auto& reply : replies)
            for (const auto& given : reply)
                if (given.number) sum += given.number->tenths, ++count;
        if (count == 0) return;
        auto& mean = course(question);
        mean.is_mean = count > 1;
        add(mean, date, Decimal{sum / count});
    }

    void compare(MeasureCourse& it) const {
        const auto& question = library_[it.question];
        if (it.taken.size() < 2 || !real_change(question, it.is_mean)) return;
        const auto before = it.taken.front().value, now = it.taken.back().value;
        it.change = Comparison{.question = it.question,
                               .side = it.side,
                               .what = it.what,
                               .before = before,
                               .now = now,
                               .verdict = verdict_of(question, before, now, it.is_mean),
                               .is_mean = it.is_mean};
    }

    const Library& library_;
    const History& history_;
    std::vector<MeasureCourse> all_;
};

}  // namespace

std::vector<MeasureCourse> courses_of(const Library& library, const History& history,
                                      const std::optional<Baseline>& baseline) {
    Courses courses(library, history);
    if (baseline) courses.add(*baseline);
    for (const auto& test : history.tests) courses.add(test);
    return courses.all();
}

}  // namespace valgus::history
