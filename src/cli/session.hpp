// What a command acts in: what was said, the library, and the one way out for its text. Tests hand in each through
// run(): its streams and its Surroundings.
#pragma once

#include <optional>
#include <ostream>

#include "cli/command.hpp"
#include "valgus/library.hpp"
#include "valgus/request.hpp"
#include "valgus/run.hpp"

namespace valgus::cli {

class Session {
public:
    Session(const Command& command, const Arguments& arguments, const Surroundings& surroundings, std::ostream& out)
        : arguments(arguments), surroundings(surroundings), command_(command), out_(out) {}

    const Arguments& arguments;
    const Surroundings& surroundings;

    // The libraries that were named, or the shipped one; loaded when first asked for.
    const Library& library();
    // What the command's options say.
    Wishes wishes() const;

    // To standard output at once; for --output, into the file that finish() writes, all of it or nothing. What did not
    // arrive is a Failure (io).
    void write(std::string_view text);
    void finish();

private:
    const Command& command_;
    std::ostream& out_;
    std::optional<Library> library_;
    std::string for_file_;
};

// Data that did not arrive is not done, however well it was made: a Failure (io).
void write_to(std::ostream& out, std::string_view text);

}  // namespace valgus::cli
