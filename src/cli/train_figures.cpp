#include "cli/train_figures.hpp"

#include <cmath>

#include "cli/film_words.hpp"

namespace valgus::cli {

namespace {

using Kind = Spell::Kind;

constexpr double fastest = 2.5;  // times its own pace; what would have to go faster keeps that

double seconds_of(std::chrono::milliseconds time) { return std::chrono::duration<double>(time).count(); }

bool goes_down_first_at(const Film& film, const Tempo& tempo) {
    if (const auto down_first = goes_down_first(film)) return *down_first;
    // Neither up nor down: the picture takes the longer time for the way that the dose wants to be longer.
    const double out = film.arrives - film.leaves, back = film.seconds - film.returns;
    return tempo.up != tempo.down && out != back && (tempo.up < tempo.down) == (out > back);
}

}  // namespace

TrainFigures::Shown* TrainFigures::shown(const TrainView& view) {
    const auto* work = work_in_view(view);
    if (work == nullptr) return nullptr;
    const auto& card = view.plan.exercises[work->exercise];
    if (!card.picture) return nullptr;
    const bool is_on = view.training.spell().kind == Kind::work;
    const auto side = is_on ? side_now(*work, view.training.elapsed()) : work->side;
    auto& found = all_[{work->exercise, side}];
    if (!found.film) found.film = film_of(*card.picture, side);
    return &found;
}

bool TrainFigures::is_down_first(const TrainView& view) {
    auto* found = shown(view);
    const auto* work = work_in_view(view);
    return found != nullptr && work != nullptr && goes_down_first_at(*found->film, work->tempo);
}

std::string TrainFigures::word_for(const TrainView& view, Beat::Way way) {
    const auto* found = shown(view);
    if (found != nullptr) return word_of_way(way, goes_down_first(*found->film));
    const auto& tempo = work_in_view(view)->tempo;
    return word_of_way(way, tempo.up != tempo.down ? std::optional(is_down_first(view)) : std::nullopt);
}

bool TrainFigures::is_in_step(const Film& film, const Spell& work, bool down_first) const {
    const auto out = static_cast<double>((down_first ? work.tempo.down : work.tempo.up).count());
    const auto back = static_cast<double>((down_first ? work.tempo.up : work.tempo.down).count());
    return film.arrives - film.leaves <= fastest * out && film.seconds - film.returns <= fastest * back;
}

double TrainFigures::time_of(const TrainView& view, const Film& film) const {
    const auto& spell = view.training.spell();
    const double elapsed = seconds_of(view.training.elapsed());
    const auto free = std::fmod(elapsed, film.seconds);
    if (spell.kind == Kind::ready || spell.kind == Kind::gather) return free;
    if (spell.kind != Kind::work) return 0;
    if (spell.reps == 0 || spell.waits)
        return keeps_still(view.plan.exercises[spell.exercise]) && !spell.waits
                   ? std::min(film.leaves + elapsed, film.arrives)
                   : free;
    const bool down_first = goes_down_first_at(film, spell.tempo);
    if (!is_in_step(film, spell, down_first)) return free;
    const auto beat = beat_of(spell, view.training.elapsed(), down_first);
    if (beat.way == Beat::Way::hold) return film.arrives;
    if (beat.way == Beat::Way::out) return film.leaves + beat.share * (film.arrives - film.leaves);
    return film.returns + beat.share * (film.seconds - film.returns);
}

std::vector<std::string> TrainFigures::lines(const TrainView& view, const Canvas& canvas) {
    auto* found = shown(view);
    if (found == nullptr || canvas.columns < 1 || canvas.rows < 1) return {};
    if (found->canvas.columns != canvas.columns || found->canvas.rows != canvas.rows) found->drawn.clear();
    found->canvas = canvas;
    constexpr double tenths = 10;
    const auto tenth = static_cast<int>(std::lround(time_of(view, *found->film) * tenths));
    const auto [drawn, is_new] = found->drawn.try_emplace(tenth);
    if (is_new) drawn->second = found->film->frame(tenth / tenths, canvas);
    return drawn->second;
}

bool TrainFigures::is_moving(const TrainView& view) {
    const auto& training = view.training;
    if (training.is_paused() || training.is_over() || view.page != Page::none) return false;
    const auto& spell = training.spell();
    if (spell.kind != Kind::work && spell.kind != Kind::ready) return false;
    const auto* found = shown(view);
    if (found == nullptr) return false;
    if (spell.kind == Kind::work && spell.reps > 0 && !spell.waits)
        return beat_of(spell, training.elapsed(), goes_down_first_at(*found->film, spell.tempo)).way !=
                   Beat::Way::hold ||
               !is_in_step(*found->film, spell, goes_down_first_at(*found->film, spell.tempo));
    if (spell.kind == Kind::ready || !keeps_still(view.plan.exercises[spell.exercise]) || spell.waits) return true;
    return found->film->leaves + seconds_of(training.elapsed()) < found->film->arrives;
}

}  // namespace valgus::cli
