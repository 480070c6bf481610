// JSON as it is written, from left to right. Commas, line ends and escapes are the writer's business: what comes out is
// valid whatever the strings hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/pass.hpp"
#include "valgus/library/assessment.hpp"
#include "valgus/sink.hpp"

namespace valgus::render {

enum class JsonLayout { indented, compact };  // by two; or without any blanks

class JsonWriter {
public:
    JsonWriter(JsonLayout layout, Sink sink) : layout_(layout), sink_(std::move(sink)) {
        constexpr std::size_t usual_depth = 16;
        levels_.reserve(usual_depth);
        text_.reserve(piece_room);
    }

    // The body writes the fields of the object or the values of the array.
    template <class Body>
    void object(Body body) {
        open('{');
        body();
        close('}');
    }
    template <class Body>
    void array(Body body) {
        open('[');
        body();
        close(']');
    }

    // Before every value of an object: json.key("name").value("Clam shell"). Names are ours or ids: nothing in them
    // needs an escape.
    JsonWriter& key(std::string_view name);

    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }  // else it would become a bool
    void value(std::int64_t number);
    void value(int number) { value(std::int64_t{number}); }
    void value(bool truth);
    void value(Decimal number);
    void null();

    // With a newline where indented. Throws std::logic_error, as the others do, if something was missing or out of
    // place.
    void finish();

private:
    struct Level {
        char bracket = '{';
        bool empty = true;
        bool has_key = false;
    };

    void open(char bracket);
    void close(char bracket);
    void before_value();
    void separate();  // the comma, the line end and the margin before a key or an array's value
    void break_line(std::size_t commas);
    void quote(std::string_view text);

    JsonLayout layout_;
    Sink sink_;
    std::string text_;
    bool begun_ = false;
    std::vector<Level> levels_;
};

}  // namespace valgus::render
