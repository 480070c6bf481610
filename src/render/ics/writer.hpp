// iCalendar as it is written, line by line (RFC 5545, 3.1). Folds, escapes and line ends are the writer's business:
// what comes out is valid whatever the texts hold.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "valgus/sink.hpp"

namespace valgus::render {

class CalendarWriter {
public:
    explicit CalendarWriter(Sink sink) : sink_(std::move(sink)) {}

    void begin(std::string_view component) { line("BEGIN", component); }
    void end(std::string_view component) { line("END", component); }

    // A value that has signs of its own: dates, numbers, durations. The name may carry parameters
    // ("DTSTART;VALUE=DATE").
    void line(std::string_view name, std::string_view value);
    void text(std::string_view name, std::string_view value);  // a value of the type TEXT

    void finish();

private:
    Sink sink_;
    std::string text_;
};

}  // namespace valgus::render
