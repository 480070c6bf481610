// Lines of a screen, wrapped to its width, in the looks of a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "valgus/render.hpp"

namespace valgus::cli {

constexpr std::string_view no_break = "\u00A0";  // a blank at which no line ends

class ScreenLines {
public:
    explicit ScreenLines(const Style& style);

    void gap();
    void add(std::string_view text, std::string_view look = {});
    // A key and what it says, which goes on below itself.
    void key(std::string_view key, std::string_view says, bool is_picked);
    void rows(const std::vector<std::string>& rows);
    // At most so many lines, the last of which says where there is more.
    void cut(int most, std::string_view more);

    int width() const { return width_; }
    std::size_t size() const { return lines_.size(); }
    std::vector<std::string> taken() { return std::move(lines_); }

    static constexpr std::string_view strong = "1", dim = "2", accent = "36";

private:
    std::string looking(const std::string& text, std::string_view look) const;

    const Style& style_;
    int width_;
    std::vector<std::string> lines_;
};

}  // namespace valgus::cli
