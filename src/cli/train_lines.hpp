// A session in lines, one after the other: for those who listen, and for terminals that are too small or too simple.
#pragma once

#include <string>

#include "cli/train_figures.hpp"
#include "cli/train_view.hpp"

namespace valgus::cli {

// Remembers what was told, and tells what is new.
class TrainLines {
public:
    explicit TrainLines(int columns) : columns_(columns) {}

    // What is to be written now; whole lines, but for a prompt.
    std::string news(const TrainView& view);

private:
    void add(std::string_view text);
    void tell_words(const PageWords& words);
    void tell_spell(const TrainView& view);
    void tell_count(const TrainView& view);
    void tell_page(const TrainView& view);

    int columns_;
    std::string text_;
    std::optional<std::size_t> at_;
    int count_ = 0;
    bool is_paused_ = false, is_prompted_ = false;
    Page page_ = Page::none;
    std::string message_, typed_;
};

}  // namespace valgus::cli
