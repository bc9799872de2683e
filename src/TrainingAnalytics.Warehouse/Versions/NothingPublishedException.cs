namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>The warehouse has no version to read.</summary>
public sealed class NothingPublishedException(WarehouseFolder folder) : Exception(
    $"仓库里还没有已发布的版本，请先运行 training-analytics build <文件夹>。 " +
    $"The warehouse '{Path.GetFileName(folder.Root)}' has no published version yet: run training-analytics build <FOLDER> first.");
