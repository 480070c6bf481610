// Where systems keep their zones of the clock, and where they say which one is theirs.
#include "system/zones.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

using namespace valgus::system;

namespace {

namespace fs = std::filesystem;

// What a whole system is to the functions: a folder with /etc, /usr and /var in it.
class Machine {
public:
    Machine() { fs::remove_all(root); }
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;
    ~Machine() { fs::remove_all(root); }

    void put(const std::string& path, std::string_view text) const {
        fs::create_directories(fs::path(root + path).parent_path());
        std::ofstream(root + path) << text;
    }
    void link(const std::string& path, const std::string& target) const {
        fs::create_directories(fs::path(root + path).parent_path());
        fs::remove(root + path);
        fs::create_symlink(target, root + path);
    }

    const std::string root = (fs::temp_directory_path() / ("valgus-zones-" + std::to_string(::getpid()))).string();
};

}  // namespace

TEST_CASE("zones: the machine's own, as Linux, macOS and BSD say it") {
    const Machine machine;
    CHECK(machine_zone(machine.root) == "");
    machine.put("/var/db/zoneinfo", "Pacific/Auckland\n");
    CHECK(machine_zone(machine.root) == "Pacific/Auckland");
    machine.put("/etc/timezone", "../secret\n");  // is no zone
    CHECK(machine_zone(machine.root) == "Pacific/Auckland");
    machine.put("/etc/timezone", "America/New_York\n");
    CHECK(machine_zone(machine.root) == "America/New_York");
    machine.put("/etc/localtime", "TZif, as it was copied");
    CHECK(machine_zone(machine.root) == "America/New_York");
    machine.link("/etc/localtime", "/var/db/timezone/zoneinfo/Europe/Berlin");
    CHECK(machine_zone(machine.root) == "Europe/Berlin");
    machine.link("/etc/localtime", "../usr/share/zoneinfo/Asia/Tokyo");
    CHECK(machine_zone(machine.root) == "Asia/Tokyo");
    machine.link("/etc/localtime", "/somewhere/else");
    CHECK(machine_zone(machine.root) == "America/New_York");
}

TEST_CASE("zones: the folder that is there, else the usual one, which findings name") {
    const Machine machine;
    CHECK(zone_folder(machine.root) == machine.root + "/usr/share/zoneinfo");
    machine.put("/etc/zoneinfo/UTC", "");
    CHECK(zone_folder(machine.root) == machine.root + "/etc/zoneinfo");
    machine.put("/usr/share/lib/zoneinfo/UTC", "");
    CHECK(zone_folder(machine.root) == machine.root + "/usr/share/lib/zoneinfo");
    machine.put("/usr/share/zoneinfo/UTC", "");
    CHECK(zone_folder(machine.root) == machine.root + "/usr/share/zoneinfo");
    CHECK(zone_names(zone_folder(machine.root)).size() == 1);
}
