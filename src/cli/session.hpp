// What a command acts in: what was said, the library, and the one way out for its text. Tests hand in each through
// run(): its streams and its Surroundings.
#pragma once

#include <array>
#include <optional>
#include <ostream>

#include "cli/command.hpp"
#include "cli/libraries.hpp"
#include "system/file_io.hpp"
#include "valgus/library/library.hpp"
#include "valgus/request.hpp"
#include "valgus/run.hpp"
#include "valgus/sink.hpp"

namespace valgus::cli {

class Session {
public:
    Session(const Command& command, const Arguments& said, const Surroundings& around, std::ostream& out);

    const Command& command() const { return command_; }
    const Arguments& arguments;
    const Surroundings& surroundings;

    std::vector<Finding> told;  // what is no error, for standard error in the end
    std::string_view next;      // what may be done with the file that is written; empty: nothing worth a word
    std::string wrote;          // that it was written, once it is; empty: there is none

    // The libraries that were named, or the shipped one; loaded when first asked for.
    const Library& library();
    // The same as it is written.
    std::vector<Layer> layers();
    // What the command's options say.
    Wishes wishes() const;

    // To standard output, or into the file of --output, which has its name only once all of it is there. Goes on its
    // way in blocks; what did not arrive is a Failure (io).
    void write(std::string_view text);
    Sink sink();       // the same, for those who write piece by piece
    Sink text_sink();  // for text, in whole lines: spelled in ASCII where it goes to what shows nothing else
    void claim();      // the file of --output can be had; throws Failure (io) if not
    void show(std::string_view text);           // on standard output at once, even where the result goes to a file
    void leave_file() { leaves_file_ = true; }  // there is no result: the file of --output stays as it is
    void flush();                               // nothing is held back any longer
    void finish();                              // all is written

private:
    void send(std::string_view text);
    system::NewFile& file();

    const Command& command_;
    std::ostream& out_;
    std::optional<Loaded> loaded_;
    // What write() took since flush(). Not from the heap, which would be tidied up in the end for a room of that size.
    std::array<char, std::size_t{32} * 1024> block_;
    std::size_t block_used_ = 0;
    std::optional<system::NewFile> file_;
    bool leaves_file_ = false;
    std::optional<std::string> paged_;  // all that a pager may show; none: it goes on its way at once
};

// Data that did not arrive is not done, however well it was made: a Failure (io).
void write_to(std::ostream& out, std::string_view text);

}  // namespace valgus::cli
