// Every word of every fixed vocabulary round-trips, and ids are unique.
#include <doctest/doctest.h>

#include <set>

#include "valgus/library/library.hpp"

namespace {

template <valgus::Word E>
void round_trip() {
    std::set<std::string_view> seen;
    for (const auto& row : valgus::term_table<E>) {
        CHECK(valgus::parse<E>(row.id) == row.value);
        CHECK(valgus::id(row.value) == row.id);
        CHECK(valgus::label(row.value) == row.label);
        CHECK(seen.insert(row.id).second);
        CHECK_FALSE(row.label.empty());
    }
    CHECK(valgus::ids<E>().size() == seen.size());
    CHECK_FALSE(valgus::parse<E>(""));
    CHECK_FALSE(valgus::parse<E>("no such word"));
}

}  // namespace

TEST_CASE("vocabularies round-trip") {
    round_trip<valgus::Phase>();
    round_trip<valgus::Side>();
    round_trip<valgus::Cause>();
    round_trip<valgus::Laterality>();
    round_trip<valgus::Rank>();
    round_trip<valgus::Posture>();
    round_trip<valgus::Provision>();
    round_trip<valgus::Included>();
    round_trip<valgus::LeftOut>();
    round_trip<valgus::Placement>();
    round_trip<valgus::Listing>();
}
