// SPDX-License-Identifier: GPL-3.0-or-later
// The closed sets of the field that no agency may redefine; everything local is a word of the
// profile.
#pragma once

#include "core/base/names.h"

namespace lodestar {

/// Who asked for help, and by which door (reference: request sources of fourteen programs).
enum class RequestSource {
    Line911,
    AdminLine,
    Line311,
    Line211,
    Lifeline988,
    Officer,
    OtherAgency,
    OnView,
    School,
    WalkIn,
    FollowUp,
    Feed
};

constexpr auto names(RequestSource)
{
    using enum RequestSource;
    return std::array{Named{Line911, "911"},
                      Named{AdminLine, "admin_line"},
                      Named{Line311, "311"},
                      Named{Line211, "211"},
                      Named{Lifeline988, "988"},
                      Named{Officer, "officer"},
                      Named{OtherAgency, "other_agency"},
                      Named{OnView, "on_view"},
                      Named{School, "school"},
                      Named{WalkIn, "walk_in"},
                      Named{FollowUp, "follow_up"},
                      Named{Feed, "feed"}};
}

/// What kind of answer a call gets.
enum class ResponseType {
    InformationOnly,
    FollowUp,
    Transfer988,
    PhoneClinician,
    CommunityTeam,
    Secondary,
    Staged,
    CoResponse,
    Simultaneous,
    PoliceCit,
    Ems,
    Fire,
    Police
};

constexpr auto names(ResponseType)
{
    using enum ResponseType;
    return std::array{Named{InformationOnly, "information_only"},
                      Named{FollowUp, "follow_up"},
                      Named{Transfer988, "transfer_988"},
                      Named{PhoneClinician, "phone_clinician"},
                      Named{CommunityTeam, "community_team"},
                      Named{Secondary, "secondary"},
                      Named{Staged, "staged"},
                      Named{CoResponse, "co_response"},
                      Named{Simultaneous, "simultaneous"},
                      Named{PoliceCit, "police_cit"},
                      Named{Ems, "ems"},
                      Named{Fire, "fire"},
                      Named{Police, "police"}};
}

/// What a unit can be counted as when a plan asks for resources.
enum class ResourceClass {
    Police,
    Ems,
    Fire,
    CommunityTeam,
    CoResponse,
    Clinician,
    PoliceCit,
    Outreach,
    CaseManager,
    Lifeline988
};

constexpr auto names(ResourceClass)
{
    using enum ResourceClass;
    return std::array{Named{Police, "police"},
                      Named{Ems, "ems"},
                      Named{Fire, "fire"},
                      Named{CommunityTeam, "community_team"},
                      Named{CoResponse, "co_response"},
                      Named{Clinician, "clinician"},
                      Named{PoliceCit, "police_cit"},
                      Named{Outreach, "outreach"},
                      Named{CaseManager, "case_manager"},
                      Named{Lifeline988, "lifeline_988"}};
}

/// EIDO's primary unit state (NENA-STA-021.1b).
enum class PrimaryState { Available, ConditionallyAvailable, NotAvailable };

constexpr auto names(PrimaryState)
{
    using enum PrimaryState;
    return std::array{Named{Available, "Available"},
                      Named{ConditionallyAvailable, "ConditionallyAvailable"},
                      Named{NotAvailable, "NotAvailable"}};
}

/// The time stamps of a call's life, in their usual order. Engaged is when the team and the person
/// first speak, which is often minutes after arrival (Lane County's record keeps both).
enum class Stamp {
    Received,
    Answered,
    Triaged,
    Queued,
    Offered,
    Accepted,
    Dispatched,
    EnRoute,
    Staged,
    ClearedToEnter,
    OnScene,
    Engaged,
    Transporting,
    AtDestination,
    HandedOff,
    Cleared
};

constexpr auto names(Stamp)
{
    using enum Stamp;
    return std::array{Named{Received, "received"},
                      Named{Answered, "answered"},
                      Named{Triaged, "triaged"},
                      Named{Queued, "queued"},
                      Named{Offered, "offered"},
                      Named{Accepted, "accepted"},
                      Named{Dispatched, "dispatched"},
                      Named{EnRoute, "en_route"},
                      Named{Staged, "staged"},
                      Named{ClearedToEnter, "cleared_to_enter"},
                      Named{OnScene, "on_scene"},
                      Named{Engaged, "engaged"},
                      Named{Transporting, "transporting"},
                      Named{AtDestination, "at_destination"},
                      Named{HandedOff, "handed_off"},
                      Named{Cleared, "cleared"}};
}

/// When a team may go in.
enum class StagingGate { None, WaitForPolice, WaitForEms };

constexpr auto names(StagingGate)
{
    using enum StagingGate;
    return std::array{Named{None, "none"},
                      Named{WaitForPolice, "wait_for_police"},
                      Named{WaitForEms, "wait_for_ems"}};
}

/// Why an eligible call got no community team. The list that the New York audit found missing.
enum class NotServedReason {
    OutOfHours,
    OutOfZone,
    NoUnitStaffed,
    AllUnitsBusy,
    TriageDisqualified,
    Untriaged,
    DispatcherOverride,
    CallerDeclined,
    UnitDeclined,
    Cancelled,
    SafetyFlag,
    PoliceOnView
};

constexpr auto names(NotServedReason)
{
    using enum NotServedReason;
    return std::array{Named{OutOfHours, "OUT_OF_HOURS"},
                      Named{OutOfZone, "OUT_OF_ZONE"},
                      Named{NoUnitStaffed, "NO_UNIT_STAFFED"},
                      Named{AllUnitsBusy, "ALL_UNITS_BUSY"},
                      Named{TriageDisqualified, "TRIAGE_DISQUALIFIED"},
                      Named{Untriaged, "UNTRIAGED"},
                      Named{DispatcherOverride, "DISPATCHER_OVERRIDE"},
                      Named{CallerDeclined, "CALLER_DECLINED"},
                      Named{UnitDeclined, "UNIT_DECLINED"},
                      Named{Cancelled, "CANCELLED"},
                      Named{SafetyFlag, "SAFETY_FLAG"},
                      Named{PoliceOnView, "POLICE_ON_VIEW"}};
}

/// What kind of help a team on scene asks for.
enum class BackupKind { Police, Ems, Fire, Clinician, SecondTeam, Supervisor };

constexpr auto names(BackupKind)
{
    using enum BackupKind;
    return std::array{Named{Police, "police"},
                      Named{Ems, "ems"},
                      Named{Fire, "fire"},
                      Named{Clinician, "clinician"},
                      Named{SecondTeam, "second_team"},
                      Named{Supervisor, "supervisor"}};
}

/// How two calls belong together.
enum class LinkKind { SameIncident, SamePerson, SamePlace, FollowsFrom };

constexpr auto names(LinkKind)
{
    using enum LinkKind;
    return std::array{Named{SameIncident, "same_incident"},
                      Named{SamePerson, "same_person"},
                      Named{SamePlace, "same_place"},
                      Named{FollowsFrom, "follows_from"}};
}

/// Where a warm hand-off between 911 and 988 (or a clinician's line) stands.
enum class TransferState {
    Offered,
    CallerConsents,
    CallerDeclines,
    Dialing,
    Answered,
    ThreeWay,
    Released,
    Dropped,
    CallBackAttempt,
    Reached,
    NotReached,
    WelfareCheck
};

constexpr auto names(TransferState)
{
    using enum TransferState;
    return std::array{Named{Offered, "offered"},
                      Named{CallerConsents, "caller_consents"},
                      Named{CallerDeclines, "caller_declines"},
                      Named{Dialing, "dialing"},
                      Named{Answered, "answered"},
                      Named{ThreeWay, "three_way"},
                      Named{Released, "released"},
                      Named{Dropped, "dropped"},
                      Named{CallBackAttempt, "callback_attempt"},
                      Named{Reached, "reached"},
                      Named{NotReached, "not_reached"},
                      Named{WelfareCheck, "welfare_check"}};
}

/// The part that a unit plays on a call.
enum class AssignmentPart { Primary, Support, Staged, Backup, OnView };

constexpr auto names(AssignmentPart)
{
    using enum AssignmentPart;
    return std::array{Named{Primary, "primary"},
                      Named{Support, "support"},
                      Named{Staged, "staged"},
                      Named{Backup, "backup"},
                      Named{OnView, "on_view"}};
}

/// How a unit came by a call (Boulder's self-staging, San Francisco's on-view, Los Angeles'
/// secondary).
enum class Activation {
    DispatchRequest,
    OfficerRequest,
    PublicRequest,
    AgencyRequest,
    SelfStage,
    OnView,
    RideAlong,
    OnCall,
    FollowUpOnly
};

constexpr auto names(Activation)
{
    using enum Activation;
    return std::array{Named{DispatchRequest, "dispatch_request"},
                      Named{OfficerRequest, "officer_request"},
                      Named{PublicRequest, "public_request"},
                      Named{AgencyRequest, "agency_request"},
                      Named{SelfStage, "self_stage"},
                      Named{OnView, "on_view"},
                      Named{RideAlong, "ride_along"},
                      Named{OnCall, "on_call"},
                      Named{FollowUpOnly, "follow_up_only"}};
}

/// Who may read a text (reference: field-level labels; civilian teams get no CJI).
enum class Label { Operational, Personal, Clinical, SudPart2, Cji, ThreatPlan };

constexpr auto names(Label)
{
    using enum Label;
    return std::array{Named{Operational, "operational"},
                      Named{Personal, "personal"},
                      Named{Clinical, "clinical"},
                      Named{SudPart2, "sud_part2"},
                      Named{Cji, "cji"},
                      Named{ThreatPlan, "threat_plan"}};
}

/// What somebody at a console is allowed to be. System is the machine itself: timers and feeds.
enum class Role { CallTaker, Dispatcher, Supervisor, Trainer, Clinician, Administrator, System };

constexpr auto names(Role)
{
    using enum Role;
    return std::array{Named{CallTaker, "call-taker"},
                      Named{Dispatcher, "dispatcher"},
                      Named{Supervisor, "supervisor"},
                      Named{Trainer, "trainer"},
                      Named{Clinician, "clinician"},
                      Named{Administrator, "administrator"},
                      Named{System, "system"}};
}

} // namespace lodestar
