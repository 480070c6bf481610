#include "cli/session.hpp"

#include <cerrno>
#include <cstring>

#include "cli/libraries.hpp"
#include "cli/style.hpp"
#include "support/file_io.hpp"

namespace valgus::cli {

const Library& Session::library() {
    if (!library_) library_ = load_library(arguments, surroundings);
    return *library_;
}

Wishes Session::wishes() const {
    Wishes wishes;
    wishes.today = arguments.today;
    for (const auto* option : options_of(command_))
        if (const auto said = arguments.options.find(option->name); said != arguments.options.end())
            option->wish.put(said->second, wishes);
    return wishes;
}

void Session::write(std::string_view text) {
    const auto output = arguments.one("output");
    if (output && output->word.empty())
        throw Failure(Exit::usage, output->by + ": an empty value", "name a file, or -");
    if (to_file(arguments)) {
        for_file_ += text;
    } else {
        write_to(out_, text);
    }
}

void Session::finish() {
    if (to_file(arguments))
        support::write_file(arguments.one("output")->word, for_file_,
                            arguments.has("force") ? support::Overwrite::yes : support::Overwrite::no);
}

void write_to(std::ostream& out, std::string_view text) {
    errno = 0;
    out << text << std::flush;
    if (out) return;
    throw Failure(Exit::io, "cannot write to standard output" +
                                (errno == 0 ? std::string() : ": " + std::string(std::strerror(errno))));
}

}  // namespace valgus::cli
