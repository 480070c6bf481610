#include "planner/recall.hpp"

#include <algorithm>

#include "planner/as_logged.hpp"
#include "planner/heed_the_day.hpp"
#include "planner/stones.hpp"

namespace valgus {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr days a_week{7};

class Recalling {
public:
    Recalling(Course& course, Turns& turns, Quota& quota)
        : course_(course),
          library_(course.library),
          logged_(*course.request.logged),
          history_(*logged_.history),
          turns_(turns),
          quota_(quota),
          tracks_(library_.exercises.size()) {}

    void all() {
        const auto& past = logged_.past;
        // After a few days away the last session is done again, with what had its turn there.
        const auto turned = past.placed.size() - (past.next.repeats && !past.placed.empty() ? 1 : 0);
        for (std::size_t i = 0; i < past.placed.size(); ++i) {
            live(i);
            if (i < turned) take_turns(i);
        }
        quota_.week = past.next.week;
        judge();
    }

private:
    struct Track {
        std::optional<LadderShape> shape;
        std::vector<Lived> lived;
        Proof proof = Proof::none;
    };

    const LoggedSession& session(std::size_t i) const { return history_.sessions[logged_.past.begins + i]; }

    bool can_be_done(Ref<Exercise> ref, int week) const {
        return !course_.eras.of(week).candidates()[ref.index].stages.empty() &&
               !course_.eras.eras.front().candidates()[ref.index].stages.empty();
    }

    Nature nature_of(Ref<Exercise> ref, int week) const {
        const auto& exercise = library_[ref];
        const auto& era = course_.eras.of(week);
        Nature nature;
        nature.climbs = !is_loosening(exercise.phase) || era.lists.is_work[ref.index];
        nature.jumps = exercise.jumps;
        nature.strengthens = exercise.phase == Phase::strengthen;
        for (const auto skill : exercise.teaches) {
            if (!era.is_learned[skill.index]) nature.is_teaching = true;
            if (is_among(course_.request.learning, skill)) nature.keeps_stage = true;
        }
        if (course_.is_prescribed(ref)) nature.keeps_stage = true;
        const auto& lived = tracks_[ref.index].lived;
        if (lived.empty()) return nature;
        const auto day = lived.back().date;
        if (exercise.jumps) nature.may_go_on = were_clean_since(exercise, day);
        nature.may_return = std::any_of(exercise.alternatives.begin(), exercise.alternatives.end(),
                                        [&](Ref<Exercise> other) { return was_clean_since(other, day); });
        return nature;
    }
    // S7: of each choice one.
    bool were_clean_since(const Exercise& exercise, sys_days day) const {
        return std::all_of(exercise.after.begin(), exercise.after.end(), [&](const auto& choice) {
            return std::any_of(choice.begin(), choice.end(),
                               [&](Ref<Exercise> stone) { return was_clean_since(stone, day); });
        });
    }
    bool was_clean_since(Ref<Exercise> ref, sys_days day) const {
        return is_clean_twice({.jumps = library_[ref].jumps}, tracks_[ref.index].lived, day);
    }

    std::optional<Verdict> expected(Ref<Exercise> ref, const Situation& situation, int week) const {
        const auto& track = tracks_[ref.index];
        if (track.lived.empty()) return std::nullopt;
        return next_state(*track.shape, nature_of(ref, week), track.lived, situation);
    }

    void live(std::size_t i) {
        const int week = logged_.past.placed[i].week;
        const auto now = situation_of(logged_, i);
        bool has_risen = false;
        for (const auto& said : session(i).exercises) {
            if (!can_be_done(said.exercise, week)) continue;
            has_risen = live(said, session(i), week, now, has_risen) || has_risen;
        }
    }

    // Whether it went to a harder stage.
    bool live(const LoggedExercise& said, const LoggedSession& session, int week, const Situation& now,
              bool has_risen) {
        const auto ref = said.exercise;
        auto& track = tracks_[ref.index];
        const auto& ladder = course_.ladder(ref);
        if (!track.shape) track.shape = shape_of(ladder);
        auto& standing = course_.standing(ref);
        const auto verdict = expected(ref, now, week);
        const bool may_rise = !has_risen && rises_before(now.today) < most_stages_a_week;
        const auto step = step_as_logged(said, ladder, verdict, standing.step, may_rise);
        auto lived = lived_as_logged(course_, said, session, {week, step, verdict});
        const bool rises = !track.lived.empty() && track.shape->level_of(step) > track.shape->level_of(standing.step);
        if (rises) rises_.push_back({session.date, week});
        if (said.done != Done::skip) remember(ref, lived, week, verdict);
        track.lived.push_back(lived);
        if (is_clean_twice(nature_of(ref, week), track.lived)) {
            const bool is_last = track.shape->level_of(step) + 1 == track.shape->begins.size();
            track.proof =
                is_last || track.proof == Proof::clean_at_last_stage ? Proof::clean_at_last_stage : Proof::clean;
        }
        return rises;
    }

    int rises_before(sys_days day) const {
        return static_cast<int>(
            std::count_if(rises_.begin(), rises_.end(), [&](const auto& rise) { return day - rise.date < a_week; }));
    }

    void remember(Ref<Exercise> ref, const Lived& lived, int week, const std::optional<Verdict>& verdict) {
        const bool is_reminder = lived.said.rung == 0;
        auto& standing = course_.standing(ref);
        const auto& ladder = course_.ladder(ref);
        if (!is_reminder) {
            if (standing.first_week == 0) standing.first_week = standing.stage_since = week;
            if (standing.second_week == 0 && standing.first_week < week) standing.second_week = week;
            standing.last_done = week;
            standing.was_denied = verdict && verdict->movement == Movement::up && lived.step < verdict->step;
        }
        if (lived.step != standing.step && !is_reminder) {
            if (ladder.level_of(lived.step).stage != ladder.level_of(standing.step).stage) standing.stage_since = week;
            standing.step = lived.step;
            standing.climbed_in = week;
        }
        if (standing.last.week != week) standing.before = standing.last;
        const auto portion = is_reminder ? Portion::reminder : Portion::whole;
        standing.last = {week, ladder.level_of(lived.step).stage, portion,
                         course_.amount(ref, lived.step, portion, week)};
    }

    // P6: what the session held has had its turn.
    void take_turns(std::size_t i) {
        const int week = logged_.past.placed[i].week, weeks = course_.request.weeks;
        if (session(i).exercises.empty()) return;
        int since = week;
        while (since > 1 && !hands_over(since, weeks)) --since;
        if (since != turns_.since) turns_.work.clear();
        turns_.since = since;
        ++turns_.sessions;
        const auto& lists = course_.eras.of(week).lists;
        for (const auto& said : session(i).exercises) {
            const auto ref = said.exercise;
            const bool is_work = !is_loosening(library_[ref].phase) || lists.is_work[ref.index];
            if (!is_work) {
                turns_.last_loosening[ref.index] = turns_.sessions;
                turns_.loosened_in[ref.index] = week;
            } else if (said.rung != 0 && session(i).kind == SessionKind::full) {
                if (!contains(turns_.work, ref)) turns_.work.push_back(ref);
                turns_.last_work[ref.index] = since;
            }
        }
    }

    void judge() {
        const auto& past = logged_.past;
        const auto now = situation_of(logged_, past.placed.size());
        std::vector<std::optional<Verdict>> verdicts(tracks_.size());
        std::vector<Proof> proofs;
        for (const auto ref : every<Exercise>(library_)) {
            const auto& track = tracks_[ref.index];
            proofs.push_back(is_shaky({.jumps = library_[ref].jumps}, track.lived) ? Proof::shaky : track.proof);
        }
        for (const auto ref : every<Exercise>(library_)) {
            auto verdict = expected(ref, now, past.next.week);
            if (!verdict) continue;
            heed_the_day(course_, tracks_[ref.index].lived, *verdict);
            // What goes up does so as the session has room for it.
            if (verdict->movement != Movement::up && verdict->movement != Movement::harder)
                course_.standing(ref).step = verdict->step;
            verdicts[ref.index] = verdict;
        }
        // Whose turn it is, as far as it can still have one.
        const auto& lists = course_.eras.of(past.next.week).lists;
        std::erase_if(turns_.work, [&](Ref<Exercise> ref) {
            return !contains(lists.drills, ref) && !contains(lists.strengthen, ref);
        });
        for (const auto& rise : rises_)
            if (rise.week == past.next.week) ++quota_.stages;
        quota_.stages_lately = rises_before(history_.today);
        course_.follow_log(std::move(verdicts), std::move(proofs));
    }

    struct Rise {
        sys_days date;
        int week = 1;
    };

    Course& course_;
    const Library& library_;
    const Logged& logged_;
    const History& history_;
    Turns& turns_;
    Quota& quota_;
    std::vector<Track> tracks_;  // by exercise
    std::vector<Rise> rises_;    // stages that began, in order of their dates
};

}  // namespace

void recall(Course& course, Turns& turns, Quota& quota) { Recalling(course, turns, quota).all(); }

}  // namespace valgus
