// What is to be seen and heard of a session that goes on, however it is shown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "valgus/stages/training.hpp"

namespace valgus::cli {

// Instead of the session: the keys, how the exercise is done, that it is over for today.
enum class Page { none, keys, how, stop };

struct TrainView {
    const Plan& plan;
    const Training& training;
    Page page = Page::none;
    std::optional<std::string> typed = {};  // of the pain that is being said; none: nothing is asked
    std::string message = {};               // that something was noted
    std::size_t first = 0;                  // line of a page that is seen
};

// Of what is on: the exercise that one looks at, which in a rest is the one that comes.
const PlannedExercise& card_in_view(const TrainView& view);
// The work that it is about: what is on, or what comes; null: none does.
const Spell* work_in_view(const TrainView& view);
// The side that works at this moment.
Side side_now(const Spell& work, std::chrono::milliseconds elapsed);

// "20 reps, hold 3 s, 1 s up, 3 s down", "30 s", "10 m", of one side's set.
std::string amount_words(const PlannedExercise& card, const Spell& work);
// "right side, set 1 of 2"; what is not worth a word is left out.
std::string side_words(const Plan& plan, const Spell& work);
// What there is to fetch for an exercise that the one before had not: "foam roller, wall"; empty: nothing.
std::string kit_words(const Plan& plan, std::size_t exercise);
// What comes behind what is on: "Then the left side", "Next: Wall slide. Have ready: wall"; empty: nothing does.
std::string coming_words(const TrainView& view);
// As one would call it out: "Now the left side.".
std::string called_out(const TrainView& view);
// "4 of 11 · 12 min left"
std::string progress_words(const TrainView& view);

// What is read before a session, or instead of it for a while.
struct PageWords {
    std::string heading;
    std::vector<std::string> paragraphs;
    std::vector<std::pair<std::string, std::string>> list;  // a key or a number, and what it is
    std::string keys;                                       // what they do there
};
// None: the session itself is to be seen.
std::optional<PageWords> words_of_page(const TrainView& view);
// Whether something was done, or said of what was tried.
bool has_anything(const Trained& trained);
// What was done, a line each: "Clam shell: all, 20 reps · pain 3".
std::vector<std::string> words_of_trained(const Plan& plan, const Trained& trained);

}  // namespace valgus::cli
