// What a terminal shows after all that was written to it: as much of one as the program uses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace testing {

class Screen {
public:
    Screen(int columns, int rows);

    // Fails the test for what it does not know, and for what lies outside.
    void write(std::string_view bytes);

    std::string text() const;  // lines without the blanks at their ends, from the first to the last that is not empty
    std::string line(int row) const;
    std::string look(int row, int column) const;  // "1;37;44"
    int bells() const { return bells_; }

private:
    struct Cell {
        std::string text = " ", look = "0";
    };
    void put(std::string_view character);
    std::string_view obey(std::string_view sequence);

    int columns_, rows_, row_ = 0, column_ = 0, bells_ = 0;
    std::string look_ = "0";
    std::vector<Cell> cells_;
};

}  // namespace testing
