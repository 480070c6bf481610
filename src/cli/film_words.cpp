#include "cli/film_words.hpp"

#include <cmath>

namespace valgus::cli {

namespace {

constexpr double upright = 0.5;  // a way of which so much is up is one

FilmPhase lasting(std::string word, double left) { return {std::move(word), static_cast<int>(std::ceil(left))}; }

}  // namespace

std::optional<bool> goes_down_first(const Film& film) {
    if (std::abs(film.rise) <= upright) return std::nullopt;
    return film.rise < 0;
}

std::string word_of_way(Beat::Way way, std::optional<bool> down_first) {
    if (way == Beat::Way::hold) return "HOLD";
    const bool is_out = way == Beat::Way::out;
    if (!down_first) return is_out ? "GO" : "BACK";
    return is_out == *down_first ? "DOWN" : "UP";
}

FilmPhase phase_of(const Film& film, double time) {
    const auto down_first = goes_down_first(film);
    if (time < film.leaves) return lasting("READY", film.leaves - time);
    if (time < film.arrives) return lasting(word_of_way(Beat::Way::out, down_first), film.arrives - time);
    if (time < film.returns) return lasting(word_of_way(Beat::Way::hold, down_first), film.returns - time);
    return lasting(word_of_way(Beat::Way::back, down_first), film.seconds - time);
}

}  // namespace valgus::cli
