// What does not count, told: no more of it than anybody reads.
#pragma once

#include <string>
#include <vector>

#include "valgus/document/diagnostic.hpp"

namespace valgus {

class Told {
public:
    explicit Told(std::vector<Finding>& all) : all_(all) {}

    void add(Finding finding) {
        if (count_++ < most) all_.push_back(std::move(finding));
    }
    // The last word: how many more there are.
    void finish(const std::string& file) {
        if (count_ > most)
            all_.push_back({.file = file, .what = "there are " + std::to_string(count_ - most) + " more like these"});
    }

private:
    static constexpr std::size_t most = 20;
    std::vector<Finding>& all_;
    std::size_t count_ = 0;
};

}  // namespace valgus
