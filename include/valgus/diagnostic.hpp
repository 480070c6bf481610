// What can go wrong, as facts with a place. The wording of each lives where it is found; how it is printed, in one
// place.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace valgus {

enum class Exit {
    done = 0,
    findings = 1,  // done, with findings
    usage = 2,
    data = 3,
    io = 4,
    refused = 5,  // nothing fits, or the plan is refused
    bug = 70,
    interrupted = 130,
};

// One problem. Without a file it concerns the command line.
struct Finding {
    std::string file;
    std::uint32_t line = 0;    // 1-based; 0 = the whole file
    std::uint32_t column = 0;  // 1-based, in characters as an editor counts them
    std::string what;          // what is wrong
    std::string remedy;        // what to do; may be empty
    std::string excerpt;       // the source line, for the caret; may be empty

    friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

// The only exception that user input can cause; run() prints its findings and returns its code.
class Failure : public std::runtime_error {
public:
    Failure(Exit exit, Findings all) : std::runtime_error("failure"), code(exit), findings(std::move(all)) {}
    Failure(Exit exit, std::string what, std::string remedy = {})
        : Failure(exit, Findings{Finding{.what = std::move(what), .remedy = std::move(remedy)}}) {}

    Exit code;
    Findings findings;
};

}  // namespace valgus
