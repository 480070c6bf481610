// Where the checkout lies, and the program that was built of it. Only checkout.cpp is compiled with these paths, so
// that the object of every other test is the same in each checkout.
#pragma once

#include <string>

namespace testing {

std::string source_dir();
std::string program_path();

}  // namespace testing
