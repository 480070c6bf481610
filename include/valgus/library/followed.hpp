// What a plan tells of the protocol that it follows.
#pragma once

#include <string>
#include <vector>

namespace valgus {

struct FollowedProtocol {
    std::string id, name;
    std::string did, for_whom, differs;  // empty: not said
    std::string found;                   // what came of it
    std::string how_often;               // "2 days a week"; empty: not said
    std::vector<std::string> strength;   // how far each of its sources carries
    std::vector<std::string> sources;    // ids
};

}  // namespace valgus
