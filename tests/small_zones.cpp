#include "small_zones.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <utility>

namespace small_zones {

namespace {

namespace fs = std::filesystem;

void add(std::string& bytes, std::uint64_t number, unsigned size) {
    for (unsigned i = size; i-- > 0;) bytes += static_cast<char>((number >> (8 * i)) & 0xFFU);
}

void add_header(std::string& bytes, std::size_t times, std::size_t types, std::size_t letters) {
    bytes.append("TZif2").append(15, '\0');
    for (const std::size_t count : {std::size_t{0}, std::size_t{0}, std::size_t{0}, times, types, letters})
        add(bytes, count, 4);
}

}  // namespace

std::string file(const std::vector<Type>& types, const std::vector<Change>& changes, std::string_view rule) {
    std::string bytes, letters, rows;
    for (const auto& type : types) {
        add(rows, static_cast<std::uint32_t>(type.ahead), 4);
        add(rows, type.is_daylight ? 1 : 0, 1);
        add(rows, letters.size(), 1);
        letters.append(type.name).append(1, '\0');
    }
    add_header(bytes, 0, 1, 1);
    bytes.append(6, '\0').append(1, '\0');
    add_header(bytes, changes.size(), types.size(), letters.size());
    for (const auto& change : changes) add(bytes, static_cast<std::uint64_t>(change.at), 8);
    for (const auto& change : changes) add(bytes, change.type, 1);
    return bytes.append(rows).append(letters).append("\n").append(rule).append("\n");
}

std::string berlin() {
    return file({{3208, false, "LMT"}, {3600, false, "CET"}, {7200, true, "CEST"}},
                {{-2422054408, 1}, {828234000, 2}, {846378000, 1}}, "CET-1CEST,M3.5.0,M10.5.0/3");
}

std::string new_york() {
    return file({{-17762, false, "LMT"}, {-18000, false, "EST"}, {-14400, true, "EDT"}},
                {{-2717650800, 1}, {1173596400, 2}, {1194156000, 1}}, "EST5EDT,M3.2.0,M11.1.0");
}

std::string sydney() {
    return file({{36292, false, "LMT"}, {36000, false, "AEST"}, {39600, true, "AEDT"}},
                {{-2364113092, 1}, {1193500800, 2}, {1207411200, 1}}, "AEST-10AEDT,M10.1.0,M4.1.0/3");
}

std::string kolkata() { return file({{19270, false, "HMT"}, {19800, false, "IST"}}, {{-2019705670, 1}}, "IST-5:30"); }

std::string sao_paulo() {
    return file({{-11188, false, "LMT"}, {-10800, false, "-03"}, {-7200, true, "-02"}},
                {{-1767214412, 1}, {1541300400, 2}, {1550368800, 1}}, "<-03>3");
}

std::string nuuk() {
    return file({{-12416, false, "LMT"}, {-10800, false, "-03"}, {-7200, false, "-02"}, {-3600, true, "-01"}},
                {{-1686083584, 1}, {1679792400, 2}, {1711846800, 3}, {1729990800, 2}},
                "<-02>2<-01>,M3.5.0/-1,M10.5.0/0");
}

Folder::Folder() : path_((fs::temp_directory_path() / ("valgus-zones-" + std::to_string(::getpid()))).string()) {
    fs::remove_all(path_);
    const std::pair<const char*, std::string> zones[] = {
        {"Europe/Berlin", berlin()},  {"America/New_York", new_york()}, {"America/Sao_Paulo", sao_paulo()},
        {"America/Nuuk", nuuk()},     {"Australia/Sydney", sydney()},   {"Asia/Kolkata", kolkata()},
        {"Europe/Broken", "TZif2 no"}};
    for (const auto& [name, bytes] : zones) {
        fs::create_directories(fs::path(path_) / fs::path(name).parent_path());
        std::ofstream(fs::path(path_) / name, std::ios::binary) << bytes;
    }
    std::ofstream(fs::path(path_) / "zone.tab") << "no zone";
}

Folder::~Folder() { fs::remove_all(path_); }

}  // namespace small_zones
