package care.tandem.enrollment.couple;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "CoupleView",
        description = "The link. A partner, and who treats one of both, reads the other's chosen first name.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoupleView(
        @Schema(required = true) UUID coupleId,

        @Schema(description = "Read from one of both: what the other wants to be called.", examples = "Ben")
        String partnerFirstName,

        @Schema(description = "For the office, the lead, and who treats both.")
        List<Member> members) {

    @Schema(name = "CoupleMember", description = "One of the couple's two persons.")
    record Member(
            @Schema(required = true) UUID personId,
            @Schema(examples = "Ana", required = true) String firstName) {}
}
