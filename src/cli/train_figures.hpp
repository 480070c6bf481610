// The moving pictures of a session, in step with the dose.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/train_view.hpp"
#include "valgus/figure/drawing.hpp"

namespace valgus::cli {

// Works each picture out when it is first looked at, and draws each moment of it once.
class TrainFigures {
public:
    // Whether the way out of a repetition goes down: so it is in a squat, whose tempo says how long up and down take.
    bool is_down_first(const TrainView& view);
    // "UP", "HOLD", "DOWN", as the picture goes; where that goes neither up nor down, "GO" and "BACK".
    std::string word_for(const TrainView& view, Beat::Way way);
    // What is seen at this moment; none: there is no picture.
    std::vector<std::string> lines(const TrainView& view, const Canvas& canvas);
    // Whether it will be another before the second is over.
    bool is_moving(const TrainView& view);

private:
    struct Shown {
        std::optional<Film> film;
        std::map<int, std::vector<std::string>> drawn;  // by tenths of a second of the film
        Canvas canvas;
    };
    Shown* shown(const TrainView& view);
    double time_of(const TrainView& view, const Film& film) const;
    bool is_in_step(const Film& film, const Spell& work, bool down_first) const;

    std::map<std::pair<std::size_t, Side>, Shown> all_;
};

}  // namespace valgus::cli
