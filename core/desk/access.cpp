// SPDX-License-Identifier: GPL-3.0-or-later
// The table of roles and commands.
#include "core/desk/access.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace lodestar::desk {

namespace {

using Roles = quint32;

constexpr Roles roles(std::initializer_list<Role> listed)
{
    Roles set = 0;
    for (const Role role : listed)
        set |= 1U << static_cast<unsigned>(role);
    return set;
}

constexpr Roles kFloor = roles({Role::Dispatcher, Role::Supervisor});
constexpr Roles kTaking = kFloor | roles({Role::CallTaker});
constexpr Roles kCare = kFloor | roles({Role::Clinician});
constexpr Roles kAnyone = kTaking | kCare;

template <class T, class... Options>
constexpr bool isOneOf = (std::is_same_v<T, Options> || ...);

/// Who may give a command of type T. Every command stands in exactly one line; the compiler says
/// so.
template <class T>
constexpr Roles whoMay()
{
    if constexpr (isOneOf<T,
                          OpenCall,
                          SetLocation,
                          SetCaller,
                          SetNature,
                          SetFlag,
                          QueueCall,
                          LinkCalls,
                          UnlinkCalls,
                          MergeCall,
                          AddReport>)
        return kTaking;
    else if constexpr (isOneOf<T,
                               SetPerson,
                               AnswerTriage,
                               SetTransferState,
                               RaiseDuress,
                               GiveInstruction,
                               KeepStandingNote,
                               TakeCall,
                               LetCallGo>)
        return kAnyone;
    else if constexpr (isOneOf<T, AddNote>)
        return kAnyone | roles({Role::Trainer});
    else if constexpr (isOneOf<T,
                               RequestBackup,
                               EndBackup,
                               AnswerOffer,
                               SetStatus,
                               CheckIn,
                               ScheduleFollowUp,
                               RecordFollowUp,
                               AttachUnit,
                               HandOverLead,
                               ReferCall,
                               AnswerReferral,
                               WithdrawStandingNote>)
        return kCare;
    else if constexpr (isOneOf<T,
                               OverridePlan,
                               HoldCall,
                               ReactivateCall,
                               StackCall,
                               UnstackCall,
                               UnmergeCall,
                               OfferCall,
                               AnswerAttachment,
                               Dispatch,
                               Reassign,
                               Release,
                               RecordNotServed,
                               CloseCall,
                               ReopenCall,
                               ClearDuress,
                               CloseStreet,
                               ReopenStreet>)
        return kFloor;
    else if constexpr (isOneOf<T, SignOn, SignOff>)
        return kFloor | roles({Role::Administrator});
    else if constexpr (isOneOf<T, DefineUnit>)
        return roles({Role::Supervisor, Role::Administrator});
    else if constexpr (isOneOf<T, AdoptProfile, EraseText>)
        return roles({Role::Administrator});
    else {
        static_assert(isOneOf<T, ActivateProtectivePlan, HeedNotes, NoteClockStep>,
                      "a new command needs its line in the table of roles");
        return 0; // the machine's own
    }
}

bool holds(Roles set, Role role)
{
    return role == Role::System || (set & (1U << static_cast<unsigned>(role))) != 0;
}

QString listOf(Roles set)
{
    QStringList all;
    for (const auto& entry : names(Role{}))
        if (entry.value != Role::System && holds(set, entry.value))
            all += nameText(entry.value);
    return all.isEmpty() ? nameText(Role::System) : all.join(QStringLiteral(", "));
}

} // namespace

Result<void> mayPerform(Role role, const Command& command)
{
    const Roles allowed = std::visit([]<class T>(const T&) { return whoMay<T>(); }, command);
    if (holds(allowed, role))
        return {};
    return Unexpected(
        Kind::Denied,
        QCoreApplication::translate("desk", "A %1 may not do this; it takes one of: %2.")
            .arg(nameText(role), listOf(allowed)));
}

bool mayRead(Role role, Label label)
{
    switch (label) {
    case Label::Operational:
    case Label::Personal:
        return role != Role::Trainer;
    case Label::Clinical:
    case Label::SudPart2:
        return role == Role::Clinician;
    case Label::Cji:
        return role == Role::Dispatcher || role == Role::Supervisor;
    case Label::ThreatPlan:
        return role == Role::Clinician || role == Role::Supervisor;
    }
    Q_UNREACHABLE();
}

} // namespace lodestar::desk
