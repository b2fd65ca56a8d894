// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of event kinds and their names in the Journal. A kind without a name does not
// compile.
#pragma once

#include "core/domain/event.h"

#include <array>
#include <string_view>

namespace lodestar::store {

/// A kind's name is never changed and never given to another kind.
template <class E>
inline constexpr std::string_view kKindName = {};

#define LODESTAR_KIND(type, name)                                                                  \
    template <>                                                                                    \
    inline constexpr std::string_view kKindName<type> = name;
LODESTAR_KIND(ProfileAdopted, "profile_adopted")
LODESTAR_KIND(ClockStepped, "clock_stepped")
LODESTAR_KIND(CallOpened, "call_opened")
LODESTAR_KIND(CallLocated, "call_located")
LODESTAR_KIND(CallerIdentified, "caller_identified")
LODESTAR_KIND(PersonDescribed, "person_described")
LODESTAR_KIND(NatureSet, "nature_set")
LODESTAR_KIND(FlagSet, "flag_set")
LODESTAR_KIND(NoteAdded, "note_added")
LODESTAR_KIND(TriageAnswered, "triage_answered")
LODESTAR_KIND(TriageResulted, "triage_resulted")
LODESTAR_KIND(PlanOverridden, "plan_overridden")
LODESTAR_KIND(ProtectivePlanActivated, "protective_plan_activated")
LODESTAR_KIND(CallQueued, "call_queued")
LODESTAR_KIND(CallHeld, "call_held")
LODESTAR_KIND(CallReactivated, "call_reactivated")
LODESTAR_KIND(CallStacked, "call_stacked")
LODESTAR_KIND(CallUnstacked, "call_unstacked")
LODESTAR_KIND(CallsLinked, "calls_linked")
LODESTAR_KIND(CallsUnlinked, "calls_unlinked")
LODESTAR_KIND(CallMerged, "call_merged")
LODESTAR_KIND(CallUnmerged, "call_unmerged")
LODESTAR_KIND(BackupRequested, "backup_requested")
LODESTAR_KIND(BackupEnded, "backup_ended")
LODESTAR_KIND(NotServedRecorded, "not_served_recorded")
LODESTAR_KIND(TransferStateSet, "transfer_state_set")
LODESTAR_KIND(FollowUpScheduled, "follow_up_scheduled")
LODESTAR_KIND(FollowUpAttempted, "follow_up_attempted")
LODESTAR_KIND(CallClosed, "call_closed")
LODESTAR_KIND(CallReopened, "call_reopened")
LODESTAR_KIND(TextErased, "text_erased")
LODESTAR_KIND(UnitOffered, "unit_offered")
LODESTAR_KIND(OfferAnswered, "offer_answered")
LODESTAR_KIND(UnitAssigned, "unit_assigned")
LODESTAR_KIND(UnitReleased, "unit_released")
LODESTAR_KIND(UnitDefined, "unit_defined")
LODESTAR_KIND(UnitSignedOn, "unit_signed_on")
LODESTAR_KIND(UnitSignedOff, "unit_signed_off")
LODESTAR_KIND(UnitStatusSet, "unit_status_set")
LODESTAR_KIND(UnitCheckedIn, "unit_checked_in")
LODESTAR_KIND(DuressRaised, "duress_raised")
LODESTAR_KIND(DuressCleared, "duress_cleared")
LODESTAR_KIND(StreetClosed, "street_closed")
LODESTAR_KIND(StreetReopened, "street_reopened")
LODESTAR_KIND(AttachmentAnswered, "attachment_answered")
LODESTAR_KIND(LeadHandedOver, "lead_handed_over")
LODESTAR_KIND(ReferralMade, "referral_made")
LODESTAR_KIND(ReferralAnswered, "referral_answered")
LODESTAR_KIND(ReportAdded, "report_added")
LODESTAR_KIND(InstructionGiven, "instruction_given")
LODESTAR_KIND(StandingNoteKept, "standing_note_kept")
LODESTAR_KIND(StandingNoteWithdrawn, "standing_note_withdrawn")
LODESTAR_KIND(CallTaken, "call_taken")
LODESTAR_KIND(CallLetGo, "call_let_go")
#undef LODESTAR_KIND

inline constexpr size_t kKinds = std::variant_size_v<EventVariant>;

/// Names by the variant's index.
inline constexpr std::array<std::string_view, kKinds> kKindNames = [] {
    return []<size_t... I>(std::index_sequence<I...>)
    {
        return std::array<std::string_view, kKinds>{
            kKindName<std::variant_alternative_t<I, EventVariant>>...};
    }
    (std::make_index_sequence<kKinds>());
}();

consteval bool everyKindHasItsOwnName()
{
    for (size_t i = 0; i < kKinds; ++i) {
        if (kKindNames[i].empty())
            return false;
        for (size_t k = 0; k < i; ++k)
            if (kKindNames[i] == kKindNames[k])
                return false;
    }
    return true;
}

static_assert(everyKindHasItsOwnName(), "give the new event kind a name in the table above");

/// The variant's index for a name; kKinds for a name that this program does not know.
[[nodiscard]] size_t kindIndex(std::string_view name);

} // namespace lodestar::store
