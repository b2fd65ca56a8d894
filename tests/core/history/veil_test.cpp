// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody may not read is gone from the call and from its log, and nothing else is.
#include "core/domain/board.h"
#include "core/history/veil.h"

#include <catch2/catch.hpp>

using namespace lodestar;

namespace {

const auto kNotClinical = [](Label label) {
    return label != Label::Clinical && label != Label::SudPart2;
};

Call noted()
{
    Call call;
    call.id = CallId(7);
    call.location.address = Sealed(QStringLiteral("1418 Meridian Ave"));
    call.person.helps = Sealed(QStringLiteral("soft voice"), Label::Clinical);
    call.answers[QuestionId(QStringLiteral("substances"))] =
        Answer{{}, Sealed(QStringLiteral("says wine"), Label::SudPart2), {}};
    call.referrals += Referral{.partner = PartnerId(QStringLiteral("case_hub")),
                               .reason = Sealed(QStringLiteral("hears voices"), Label::Clinical),
                               .at = {},
                               .state = ReferralState::Declined,
                               .answeredAt = {},
                               .note = Sealed(QStringLiteral("known here"), Label::Clinical)};
    call.backups += Backup{.askedBy = {},
                           .askedAt = {},
                           .endedAt = {},
                           .reason = Sealed(QStringLiteral("brother shouts"), Label::Clinical)};
    for (const Label label : {Label::Personal, Label::Clinical})
        call.log += Cow<Recorded>(
            Recorded(1, {}, {}, {}, NoteAdded{call.id, Sealed(QStringLiteral("a note"), label)}));
    return call;
}

QString noteOf(const Call& call, qsizetype at)
{
    return std::get<NoteAdded>(call.log[at]->event).text.text;
}

} // namespace

TEST_CASE("a clinical text is withheld wherever it stands", "[history]")
{
    const Call whole = noted();
    REQUIRE(history::hasVeiled(whole, kNotClinical));
    const Call seen = history::veiled(whole, kNotClinical);
    CHECK(seen.location.address.text == QStringLiteral("1418 Meridian Ave"));
    CHECK(seen.person.helps.text == QStringLiteral("(withheld: clinical)"));
    CHECK(seen.answers.first().words.text == QStringLiteral("(withheld: sud part2)"));
    for (const Sealed& text :
         {seen.referrals.first().reason, seen.referrals.first().note, seen.backups.first().reason})
        CHECK(text.text == QStringLiteral("(withheld: clinical)"));
    CHECK(noteOf(seen, 0) == QStringLiteral("a note"));
    CHECK(noteOf(seen, 1) == QStringLiteral("(withheld: clinical)"));
    CHECK(history::veiled(seen, kNotClinical) == seen);
}

TEST_CASE("the call that others read stays as it is", "[history]")
{
    const Call whole = noted();
    const Call seen = history::veiled(whole, kNotClinical);
    CHECK(whole == noted());
    CHECK(seen.log[0].isSame(whole.log[0])); // not copied for nothing
    CHECK_FALSE(seen.log[1].isSame(whole.log[1]));
}

TEST_CASE("who may read everything sees everything", "[history]")
{
    const auto all = [](Label) {
        return true;
    };
    CHECK_FALSE(history::hasVeiled(noted(), all));
    CHECK(history::veiled(noted(), all) == noted());
}
