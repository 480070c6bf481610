// How the names of a library's records are spelled for where they go.
#pragma once

#include "valgus/library/library.hpp"

namespace valgus {

enum class Names {
    plain,
    ascii,     // for what shows nothing else: a name of which nothing is left gives way to its id
    isolated,  // those from right to left, so that a sentence around one keeps its order
};

// The library with its names spelled so; it keeps what it was made of.
Library with_names(const Library& library, Names names);

}  // namespace valgus
