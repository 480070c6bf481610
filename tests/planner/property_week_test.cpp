// How what is new this week is put into words, in any world. What is new: property_block_test.cpp.
#include <algorithm>

#include "oracle/block.hpp"
#include "oracle/world.hpp"

using namespace valgus;

namespace {

struct Told {
    explicit Told(const testing::Case& given) : plan(given.plan()) {
        auto decided = decide(given.library, given.request);
        news = std::get<Decision>(decided).news;
    }
    // What the sentence that begins so lists; empty: there is none.
    std::string behind(std::string_view begin) const {
        for (const auto& sentence : plan.news)
            if (sentence.starts_with(begin)) return sentence.substr(begin.size());
        return {};
    }

    const Plan& plan;
    News news;
};

}  // namespace

PROPERTY("R10: the first week has no news") {
    auto request = given.request;
    request.week = 1;
    RC_ASSERT(given.plan_for(request).news.empty());
}

PROPERTY("R10: what comes in this week is told by its name") {
    const Told told(given);
    std::string list;
    for (std::size_t i = 0; i < told.news.entered.size(); ++i)
        list += (i == 0                              ? ""
                 : i + 1 == told.news.entered.size() ? " and "
                                                     : ", ") +
                std::string(given.library[told.news.entered[i]].name);
    RC_ASSERT(told.behind("For the first time: ") == (list.empty() ? "" : list + "."));
}

PROPERTY("R10: a new dose is told with the one before, and when that was") {
    const Told told(given);
    const auto sentence = told.behind("More: ");
    RC_ASSERT(sentence.empty() == told.news.more.empty());
    for (const auto& more : told.news.more) {
        const std::string id(given.library[more.exercise].id);
        const auto expected = std::string(given.library[more.exercise].name) + " " +
                              testing::card_of(told.plan, id)->dose.brief +
                              (more.was_last_week ? " (last week " : " (last time ");
        RC_LOG() << sentence << "\n" << expected << "\n";
        // A set more of the worse side is no part of what grew.
        if (!testing::card_of(told.plan, id)->worse) RC_ASSERT(sentence.find(expected) != std::string::npos);
    }
}

PROPERTY("R10: a new stage is told, with the way back to the one before") {
    const Told told(given);
    const auto sentence = told.behind("Harder: ");
    RC_ASSERT(sentence.empty() == told.news.harder.empty());
    for (const auto& harder : told.news.harder) {
        const std::string id(given.library[harder.exercise].id);
        RC_ASSERT(sentence.find(testing::card_of(told.plan, id)->progression->now) != std::string::npos);
        if (&harder == &told.news.harder.front())
            RC_ASSERT(sentence.find("(`--stage " + id + "=" + std::to_string(harder.before)) != std::string::npos);
    }
}

PROPERTY("R4: skills that count as learned from this week on are told, with the way to keep them") {
    const Told told(given);
    const auto sentence = told.behind("From this week on it counts on what you have learned: ");
    RC_ASSERT(sentence.empty() == told.news.counts_on.empty());
    for (const auto skill : told.news.counts_on) {
        RC_ASSERT(!testing::has(given.request.mastered, skill) && !testing::has(given.request.learning, skill));
        RC_ASSERT(sentence.find(std::string(given.library[skill].label)) != std::string::npos);
    }
    if (!sentence.empty()) RC_ASSERT(sentence.find("--learning ") != std::string::npos);
}
