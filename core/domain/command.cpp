// SPDX-License-Identifier: GPL-3.0-or-later
// The copies of a Command, made once for all files.
#include "core/domain/command.h"

namespace lodestar {

Command::Command() = default;
Command::Command(const Command& other) = default;
Command::Command(Command&& other) noexcept = default;
Command& Command::operator=(const Command& other) = default;
Command& Command::operator=(Command&& other) noexcept = default;
Command::~Command() = default;

template <OneOf<CommandVariant> Wish>
Command::Command(Wish wish)
    : CommandVariant(std::move(wish))
{
}

template Command::Command(AdoptProfile);
template Command::Command(OpenCall);
template Command::Command(SetLocation);
template Command::Command(SetCaller);
template Command::Command(SetPerson);
template Command::Command(SetNature);
template Command::Command(SetFlag);
template Command::Command(AddNote);
template Command::Command(AnswerTriage);
template Command::Command(OverridePlan);
template Command::Command(ActivateProtectivePlan);
template Command::Command(QueueCall);
template Command::Command(HoldCall);
template Command::Command(ReactivateCall);
template Command::Command(StackCall);
template Command::Command(UnstackCall);
template Command::Command(LinkCalls);
template Command::Command(UnlinkCalls);
template Command::Command(MergeCall);
template Command::Command(UnmergeCall);
template Command::Command(OfferCall);
template Command::Command(AnswerOffer);
template Command::Command(Dispatch);
template Command::Command(Reassign);
template Command::Command(Release);
template Command::Command(SetStatus);
template Command::Command(RequestBackup);
template Command::Command(EndBackup);
template Command::Command(RecordNotServed);
template Command::Command(SetTransferState);
template Command::Command(ScheduleFollowUp);
template Command::Command(RecordFollowUp);
template Command::Command(CloseCall);
template Command::Command(ReopenCall);
template Command::Command(EraseText);
template Command::Command(DefineUnit);
template Command::Command(SignOn);
template Command::Command(SignOff);
template Command::Command(CheckIn);
template Command::Command(RaiseDuress);
template Command::Command(ClearDuress);
template Command::Command(NoteClockStep);
template Command::Command(CloseStreet);
template Command::Command(ReopenStreet);
template Command::Command(AttachUnit);
template Command::Command(AnswerAttachment);
template Command::Command(HandOverLead);
template Command::Command(ReferCall);
template Command::Command(AnswerReferral);
template Command::Command(AddReport);
template Command::Command(GiveInstruction);
template Command::Command(KeepStandingNote);
template Command::Command(WithdrawStandingNote);
template Command::Command(HeedNotes);
template Command::Command(TakeCall);
template Command::Command(LetCallGo);

} // namespace lodestar
