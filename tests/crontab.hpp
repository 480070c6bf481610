// A table of cron, read as crontab(5) says, so that the lines of the recipes are run as cron would run them.
#pragma once

#include <chrono>
#include <set>
#include <string>
#include <vector>

namespace testing {

struct CronJob {
    std::set<int> minutes, hours, days_of_month, months, days_of_week;  // 0 is Sunday
    bool any_day_of_month = false, any_day_of_week = false;             // the field is "*"
    std::string command, input;  // what stands before the first % and behind it, where each % ends a line
    std::string path = "/usr/bin:/bin", mail_to = "you";
};

struct Crontab {
    std::vector<CronJob> jobs;
};

// Fails the test where cron would refuse the table, or would not do what the line seems to say.
Crontab read_crontab(const std::vector<std::string>& lines);

bool runs_on(const CronJob& job, std::chrono::year_month_day day);

// "2027-01-18"; fails the test if there is no such day.
std::chrono::year_month_day read_date(const std::string& text);

}  // namespace testing
