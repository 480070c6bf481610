// What a library is against, and the words that the program says of it: so that a library for shoulders speaks of arms.
#pragma once

#include <optional>

#include "valgus/library/list.hpp"
#include "valgus/library/terms.hpp"

namespace valgus {

// What so many degrees of bend look like, up to `to`.
struct Bend {
    int to = 180;
    Text looks;             // "a quarter squat"
    std::optional<int> at;  // of exactly so many it is true, of others about
    friend bool operator==(const Bend&, const Bend&) = default;
};

// A few words on what each phase is for.
struct Purposes {
    Text release = "slow pressure on tight muscles", stretch = "room for the movements that follow",
         mobilize = "easy movement, before the work begins", strengthen = "work for what holds the line",
         integrate = "all of it together; part of every plan";
    friend bool operator==(const Purposes&, const Purposes&) = default;
};

// As clauses and names within the program's sentences. What a library does not say is said without naming any part.
struct Complaint {
    Text complaint = "movement that gives way";               // "exercises for …"
    Text limb = "side", limbs = "sides";                      // "your right leg", "both legs"
    Text end = "side", ends = "sides";                        // what an exercise for either side moves: "both feet"
    Text joint = "the joint";                                 // "if … is better"
    Text bend = "bend";                                       // "30° of …"
    Text angle = "how far the joint is bent when it begins";  // what --angle asks
    Text collapse = "it gives way", your_collapse = "it gives way",
         collapse_begins = "it begins to give way";      // "where …"
    Text not_clean;                                      // repetitions in which "the knee caves in"; as `collapse`
    Text gave_way = "gave way";                          // repetitions that "caved in"
    int most_bend = 180;                                 // degrees: the most that an angle can be
    Text harder_if = "you meet what its card asks for";  // "Only if …; else stay as you are"
    Text in_line = "in good form";                       // "12 reps …"
    Text how_often;                                      // how often a session is done; empty: a page says nothing
    List<Bend> bends;                                    // from straight on
    Purposes phases;
    friend bool operator==(const Complaint&, const Complaint&) = default;
};

}  // namespace valgus
