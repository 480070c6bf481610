// Keys of a faked keyboard, as tests write them.
#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "testing.hpp"

namespace testing {

// "n" is a key, "<enter>" one with a name, "12" two of them.
std::deque<std::string> keys_in(std::string_view text);

// <enter>, <left>, <back>, <up>, <ctrl-c>, <gone>: the terminal is; <narrow>, <small>: it has become so.
valgus::Key key_of(const std::string& name);

}  // namespace testing
