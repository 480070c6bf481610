// What can go wrong, as facts with a place. The wording of each lives where it is found; how it is printed, in one
// place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
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

// Nobody mends more at once, and to find more takes time and memory that a hostile file would decide on.
inline constexpr std::size_t most_findings = 100;

// Thrown by Findings that are full; ends the search. until_full() catches it: nothing declared in these headers lets it
// out.
struct TooManyFindings {};

// A list that ends the search for more once it is full.
class Findings {
public:
    Findings() = default;
    Findings(std::initializer_list<Finding> all) : all_(all) {}

    // Throws TooManyFindings if there are most_findings already.
    void push_back(Finding finding) {
        if (all_.size() >= most_findings) {
            more_ = true;
            throw TooManyFindings{};
        }
        all_.push_back(std::move(finding));
    }
    bool more() const { return more_; }  // there are more than these

    std::size_t size() const { return all_.size(); }
    bool empty() const { return all_.empty(); }
    auto begin() const { return all_.begin(); }
    auto end() const { return all_.end(); }
    auto begin() { return all_.begin(); }
    auto end() { return all_.end(); }
    const Finding& operator[](std::size_t i) const { return all_[i]; }
    const Finding& front() const { return all_.front(); }
    const Finding& back() const { return all_.back(); }
    friend bool operator==(const Findings&, const Findings&) = default;

private:
    std::vector<Finding> all_;
    bool more_ = false;
};

// Does the work to its end, or until the findings that it adds to are full.
template <class Work>
void until_full(Work&& work) {
    try {
        work();
    } catch (const TooManyFindings&) {
    }
}

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
