// What only calendars ask for.
#include <array>

#include "cli/options.hpp"

namespace valgus::cli {

namespace {

constexpr auto calendar = std::to_array<Option>({
    {'\0', "zone", Takes::one, Domain::text("ZONE", propose::zones),
     "the zone of --at, as Europe/Berlin, or local, that of this machine", "wherever one is then", Elsewhere::anywhere,
     &Wishes::zone, "The name is that of the zone data of the system. On the command line it needs `--at`"},
    {'\0', "from-week", Takes::one, Domain::number("N", 1, 52),
     "go on with this week, on --start: what came before stays where it was", "", Elsewhere::nowhere,
     &Wishes::from_week, "For a block that moves to later dates. Not with `--log`"},
    {'\0', "update", Takes::path, domains::calendar_file,
     "the calendar that is to be brought up to date: its sessions that are no more are called off", "",
     Elsewhere::nowhere, Wish(), "A file that `program` wrote under the same `--name`; - is standard input"},
});

}  // namespace

const OptionGroup calendar_options{"Calendar", calendar};
const OptionGroup zone_options{"Calendar", std::span(calendar).first(1)};

}  // namespace valgus::cli
