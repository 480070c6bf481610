// Zone files (TZif) made by hand, so that no test needs those of a system.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace small_zones {

struct Change {
    std::int64_t at;  // seconds since 1970
    std::uint8_t type;
};

struct Type {
    std::int32_t ahead;
    bool is_daylight;
    std::string_view name;
};

// Version 2, with an empty part for those who know no more than the first.
std::string file(const std::vector<Type>& types, const std::vector<Change>& changes, std::string_view rule);

std::string berlin();     // by its rule from 1996 on
std::string new_york();   // by its rule from 2007 on
std::string sydney();     // by its rule from 2008 on: the south
std::string kolkata();    // without daylight time
std::string sao_paulo();  // with daylight time until February 2019
std::string nuuk();       // whose rule lies on the day before: change by change

// A folder of them, as TZDIR names one; removed at its end.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::string& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace small_zones
