package care.tandem.enrollment.referral;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SubmittedReferrals", description = "The referrals that a form became, one for each person.")
record SubmittedReferrals(@Schema(required = true) List<ReferralView> referrals) {}
